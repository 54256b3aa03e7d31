-- The five "Why?" of the shipped shapes are filled from the tree, each with the answers that are as deep; what S2 asks of
-- causes begins with the factors. Only where the house has not said otherwise.
update playbook_report_section
set prefill = 'five_whys'
where template in ('s0', 's1') and key like 'why\__' and prefill = 'none';
update playbook_report_section
set prefill = 'factors'
where template = 's2' and key = 'root_causes' and prefill = 'none';

-- Reports that are there already have their shape beside their text.
update report_section
set prefill = 'five_whys'
where key like 'why\__' and prefill = 'none';
update report_section
set prefill = 'factors'
where key = 'root_causes' and prefill = 'none';
