-- A section of a report can be required from a state on, and can be a field: one value of a kind instead of text.
alter table playbook_report_section
    -- the state of a report from which it must not be empty; null when it never has to be written
    add column required_from text check (required_from in ('in_review', 'published')),
    add column kind text check (kind in ('text', 'number', 'date_time', 'duration', 'person', 'choice', 'link')),
    add column choices text[] not null default '{}';
alter table playbook_report_section alter column choices drop default;
alter table playbook_report_section drop constraint playbook_report_section_form_check;
alter table playbook_report_section
    add constraint playbook_report_section_form_check check (form in ('group', 'text', 'item', 'field')),
    -- a field has a kind, and nothing else has one: a kind that shows nowhere would be a slip
    add constraint playbook_report_section_kind check ((form = 'field') = (kind is not null));

-- What ships learns what the log can tell by now. A template that somebody of the house changed stays as they left it.
update playbook_report_section section
set prefill = filled.prefill
from (values
    ('s0', 'fault', 'analysis_fault'),
    ('s0', 'recurrence', 'analysis_recurrence'),
    ('s0', 'whys', 'five_whys'),
    ('s0', 'lessons', 'lessons'),
    ('s0', 'actions', 'follow_ups'),
    ('s1', 'whys', 'five_whys'),
    ('s1', 'actions_immediate', 'follow_ups'),
    ('s2', 'impact_user', 'impact_user'),
    ('s2', 'impact_business', 'impact_business'),
    ('s2', 'root_causes', 'claims'),
    ('s2', 'lessons_well', 'lessons_well'),
    ('s2', 'lessons_wrong', 'lessons_wrong'),
    ('s2', 'lessons_lucky', 'lessons_lucky'),
    ('s2', 'actions', 'follow_ups')) as filled (template, key, prefill)
where section.template = filled.template
    and section.key = filled.key
    and not exists (
        select from playbook_change
        where path = 'reports'
            or path = 'reports/' || section.template
            or starts_with(path, 'reports/' || section.template || '/'));

update playbook_report_section section
set required_from = 'in_review'
where section.template in ('s0', 's1', 's2')
    and section.key in ('summary', 'timeline')
    and not exists (
        select from playbook_change
        where path = 'reports'
            or path = 'reports/' || section.template
            or starts_with(path, 'reports/' || section.template || '/'));

-- The source of the third shape ends with who is going to read it.
insert into playbook_report_section
    (template, key, position, level, form, heading, help, prefill, required_from, kind, choices)
select 's2', 'sharing', 16, 2, 'text', 'Share it',
    'Who reads this: the whole organisation as a rule. Would customers be served by an adapted version?', 'none', null, null, '{}'
where exists (select from playbook_report_template where key = 's2')
    and not exists (select from playbook_report_section where template = 's2' and (key = 'sharing' or position >= 16))
    and not exists (
        select from playbook_change
        where path in ('reports', 'reports/s2') or starts_with(path, 'reports/s2/'));
