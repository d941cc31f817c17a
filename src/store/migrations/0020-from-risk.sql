-- Which risk a petition came out of: asked from the risk's page, and of nothing the risk itself records.
alter table subject add from_risk text collate "C"
-- ;;
create index subject_from_risk on subject (region_code, from_risk) where from_risk is not null
