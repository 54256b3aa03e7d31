-- A war room may meet on a bridge of the catalog, named by its key. No foreign key: a playbook travels between houses,
-- and the catalog it comes to may not have that bridge (yet). The room says so where it is.
alter table playbook_war_room add column bridge text;
