-- What the owner can change about the house after set-up. The version refuses a change made from an older reading.
-- Without a usual rate no incident has a cost. A rate for one kind of access takes the usual one's place.
alter table house add column version bigint not null default 1;
alter table house add column currency text;
alter table house add column rate numeric(12, 2) check (rate >= 0);
alter table house add column rates jsonb;
alter table house add constraint house_rate_has_currency check ((rate is null) = (currency is null));
