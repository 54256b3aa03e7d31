-- Two more roles for the playbook a house starts with: the commander's hot standby, and who speaks with people outside
-- the room who want more than the updates say. Order: those who lead first, then those who tell, then who writes.

update playbook_role set position = position + 100;

insert into playbook_role (key, name, card, position) values
('deputy', 'Deputy',
 $card$Stands beside the commander and could take over in the next minute.
Do: watch the clock and say when minutes are up; follow up on what was asked and not answered; keep what the commander drops.
Leave to others: deciding, unless asked to. When the commander is tired or called away, accept command and say so.$card$, 1),
('liaison', 'Liaison',
 $card$Speaks with those outside the room who need more than the updates: support, sales, vendors, those in charge.
Do: bring their questions to the commander bundled and at a quiet moment; bring back numbers, such as how many customers called.
Leave to others: promising a time, and writing the updates. Keep visitors out of the resolution lead's way.$card$, 4)
on conflict (key) do nothing;

update playbook_role set position = case key
        when 'commander' then 0
        when 'communications' then 2
        when 'resolution' then 3
        when 'scribe' then 5
        else position end
where key in ('commander', 'communications', 'resolution', 'scribe');
