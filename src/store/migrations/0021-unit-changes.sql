-- What was done to the register of units, by whom and by which document. Only added to. What units were called before
-- stands in unit_past; who continues whom in unit_succession; neither says who entered it.
create table unit_change (
  region_code text collate "C" not null,
  id uuid not null,
  at timestamptz not null,
  actor text collate "C" not null,
  unit_id text collate "C" not null,
  what text not null check (what in ('added', 'renamed', 'moved', 'reviewerSet', 'closed', 'partedWith')),
  on_day date not null,
  was text,
  becomes text,
  document text not null,
  primary key (region_code, id)
)
-- ;;
create index unit_change_by_time on unit_change (region_code, at desc, id)
-- ;;
alter table unit_change enable row level security
-- ;;
alter table unit_change force row level security
-- ;;
create policy region_range on unit_change
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert on unit_change to dengwen_app
