-- Where reviews stand, for lists of reports. The steps remain what counts; these are folded from them as the rows beside
-- them are. quorum is null while nobody is asked; approvals are those of the text as it is now.
alter table approvals_desk
    add column waived boolean not null default false,
    add column quorum int,
    add column approvals int not null default 0;
-- Which text a person who is asked approves of; null for none and for a dissent.
alter table approvals_approver add column approved_hash text;

update approvals_approver
set approved_hash = said.data ->> 'hash'
from (
    select distinct on (desk_id, person) desk_id, person, kind, data
    from (
        select desk_id, id, kind, data, (data -> 'by' ->> 'id')::bigint as person
        from approvals_step
        where kind in ('answered', 'withdrawn')) spoken
    order by desk_id, person, id desc) said
where said.desk_id = approvals_approver.desk_id
    and said.person = approvals_approver.person_id
    and said.kind = 'answered'
    and upper(said.data ->> 'verdict') = 'APPROVE';
update approvals_desk
set quorum = (
        select (step.data ->> 'quorum')::int from approvals_step step
        where step.desk_id = approvals_desk.id and step.kind = 'asked'
        order by step.id desc
        limit 1),
    approvals = (
        select count(*) from approvals_approver approver
        where approver.desk_id = approvals_desk.id and approver.approved_hash = approvals_desk.hash)
where hash is not null;
update approvals_desk
set waived = (
    select step.kind = 'waiver_agreed' from approvals_step step
    where step.desk_id = approvals_desk.id and step.kind in ('waiver_agreed', 'waiver_taken_back')
    order by step.id desc
    limit 1)
where exists (
    select from approvals_step step
    where step.desk_id = approvals_desk.id and step.kind in ('waiver_agreed', 'waiver_taken_back'));

create index approvals_desk_reviewed on approvals_desk (incident_id, report_key) where quorum is not null;
create index approvals_desk_waived on approvals_desk (incident_id, report_key) where waived;
create index approvals_desk_author on approvals_desk (coalesce(author_id, usual_author_id));

-- The same for other rooms of the house, which ask by these names and know nothing of how it is kept. review is null while
-- there is none: then a report is a draft, or published.
create view approvals_standing as
select
    desk.incident_id,
    desk.report_key,
    coalesce(desk.author_id, desk.usual_author_id) as author_id,
    desk.due_on,
    desk.due_at,
    desk.settled,
    desk.waived,
    desk.quorum,
    case
        when desk.waived then 'not_required'
        when desk.quorum is null then null
        when desk.approvals >= greatest(desk.quorum, coalesce(rule.quorum, 1)) then 'accepted'
        else 'in_review'
    end as review
from approvals_desk desk
join incident on incident.id = desk.incident_id
left join approvals_rule rule on rule.severity = incident.severity;
