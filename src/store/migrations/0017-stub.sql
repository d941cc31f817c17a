-- What accuses the county's own isn't kept here (第三十条第三款): this much is, by whoever took it in, and for her alone. No
-- name, no matter, no accused, no time of day; the number is drawn, so that nothing anywhere has a gap.
create table stub (
  region_code text collate "C" not null,
  writer text collate "C" not null,
  number text collate "C" not null,
  received_on date not null,
  superior text not null,
  due date not null,
  primary key (region_code, writer, number)
)
-- ;;
-- That it left, by which means, and what the superior organ answered. A later one says anew what an earlier said wrong.
create table stub_step (
  region_code text collate "C" not null,
  writer text collate "C" not null,
  number text collate "C" not null,
  what text not null check (what in ('handedOver', 'receipt')),
  ordinal integer not null,
  on_day date not null,
  said text not null,
  primary key (region_code, writer, number, what, ordinal)
)
-- ;;
alter table stub enable row level security
-- ;;
alter table stub force row level security
-- ;;
create policy region_range on stub
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
-- The first of a line is who reads. Unset, there is none. The owner's backups carry it.
create policy own_stubs on stub as restrictive to dengwen_app
  using (writer = split_part(current_setting('app.line', true), chr(31), 1))
-- ;;
grant select, insert on stub to dengwen_app
-- ;;
alter table stub_step enable row level security
-- ;;
alter table stub_step force row level security
-- ;;
create policy region_range on stub_step
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
create policy own_stubs on stub_step as restrictive to dengwen_app
  using (writer = split_part(current_setting('app.line', true), chr(31), 1))
-- ;;
grant select, insert on stub_step to dengwen_app
