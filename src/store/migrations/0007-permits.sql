-- 代理: who stands in for a head, from which day to which. It ends by itself; `ended_on` where it was ended before.
create table deputy (
  region_code text collate "C" not null,
  id uuid not null,
  head_id text collate "C" not null,
  deputy_id text collate "C" not null,
  unit_id text collate "C" not null,
  from_on date not null,
  to_on date not null,
  reason text not null,
  ended_on date,
  recorded_at timestamptz not null,
  actor text collate "C" not null,
  primary key (region_code, id),
  check (head_id <> deputy_id),
  check (from_on <= to_on)
)
-- ;;
create index deputy_of_staff on deputy (region_code, deputy_id, to_on)
-- ;;
create index deputy_of_unit on deputy (region_code, unit_id, to_on)
-- ;;
alter table deputy enable row level security
-- ;;
alter table deputy force row level security
-- ;;
create policy region_range on deputy
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update on deputy to dengwen_app
-- ;;
-- 样式 of a paper somebody proposes, until another of her unit adopts it.
create table paper_template_proposal (
  region_code text collate "C" not null,
  unit_id text collate "C" not null,
  kind text not null,
  digest text not null,
  file_name text not null,
  uploaded_at timestamptz not null,
  actor text collate "C" not null,
  primary key (region_code, unit_id, kind)
)
-- ;;
alter table paper_template_proposal enable row level security
-- ;;
alter table paper_template_proposal force row level security
-- ;;
create policy region_range on paper_template_proposal
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update, delete on paper_template_proposal to dengwen_app
