-- The five "Why?" of the shipped shapes are filled from the tree, each with the answers that are as deep, so the heading
-- above them is not; what S2 asks of causes begins with the factors. A template that somebody of the house changed stays
-- as they left it.
update playbook_report_section section
set prefill = filled.prefill
from (values
    ('s0', 'whys', 'five_whys', 'none'),
    ('s1', 'whys', 'five_whys', 'none'),
    ('s0', 'why_1', 'none', 'five_whys'),
    ('s0', 'why_2', 'none', 'five_whys'),
    ('s0', 'why_3', 'none', 'five_whys'),
    ('s0', 'why_4', 'none', 'five_whys'),
    ('s0', 'why_5', 'none', 'five_whys'),
    ('s1', 'why_1', 'none', 'five_whys'),
    ('s1', 'why_2', 'none', 'five_whys'),
    ('s1', 'why_3', 'none', 'five_whys'),
    ('s1', 'why_4', 'none', 'five_whys'),
    ('s1', 'why_5', 'none', 'five_whys'),
    ('s2', 'root_causes', 'none', 'factors')) as filled (template, key, before, prefill)
where section.template = filled.template
    and section.key = filled.key
    and section.prefill = filled.before
    and not exists (
        select from playbook_change
        where path = 'reports'
            or path = 'reports/' || section.template
            or starts_with(path, 'reports/' || section.template || '/'));

-- Reports that are there already have their shape beside their text.
update report_section
set prefill = 'five_whys'
where key like 'why\__' and prefill = 'none';
update report_section
set prefill = 'factors'
where key = 'root_causes' and prefill = 'none';
