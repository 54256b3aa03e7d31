-- Teams: who answers for a part of the house. A person can be in several. Never deleted, because services, runbooks and
-- old changes name them; retired when they are gone.
create table team (
    key text primary key,
    name text not null,
    -- how to reach all of them at once: a channel, an address, a number
    contact text not null,
    -- ids of persons, in the order they were named
    members bigint[] not null,
    retired boolean not null,
    -- grows with every change; the ETag
    version bigint not null
);
