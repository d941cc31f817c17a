-- What somebody is still writing, and for an hour after it was sent its receipt: sealed, found by a digest of the code she
-- was told, and gone once it has expired.
create table draft (
  region_code text collate "C" not null,
  digest bytea not null,
  sealed bytea not null,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (region_code, digest)
)
-- ;;
create index draft_by_expiry on draft (region_code, expires_at)
-- ;;
alter table draft enable row level security
-- ;;
alter table draft force row level security
-- ;;
create policy region_range on draft
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update, delete on draft to dengwen_app
-- ;;
-- 第十八条第一款: how the office is reached, as it publishes it.
alter table region add column channels json
