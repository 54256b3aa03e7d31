-- A team may sit somewhere else than the house. Null for the house's zone: a team that says nothing moves with the house.
alter table team add column zone text;
