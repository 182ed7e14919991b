create table commune (
  insee_code text primary key check (insee_code ~ '^[0-9AB]{5}$'),
  name       text not null unique check (length(name) between 1 and 100)
);

create table territory (
  id   bigint generated always as identity primary key,
  name text not null unique check (length(name) between 1 and 200)
);

create table territory_commune (
  territory_id bigint not null references territory (id),
  insee_code   text not null references commune (insee_code),
  primary key (territory_id, insee_code)
);

insert into commune (insee_code, name) values
  ('06029', 'Cannes'),
  ('06030', 'Le Cannet'),
  ('06079', 'Mandelieu-la-Napoule'),
  ('06084', 'Mouans-Sartoux'),
  ('06085', 'Mougins'),
  ('06108', 'La Roquette-sur-Siagne');

with created as (
  insert into territory (name) values ('Territoire 2') returning id
)
insert into territory_commune (territory_id, insee_code)
select created.id, commune.insee_code from created cross join commune;
