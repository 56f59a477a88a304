-- An issue names the hashes of all three of its files by their kinds, so that none can go or be exchanged.
alter table briefing_file add constraint briefing_file_kind_hash unique (briefing_id, kind, sha256);
alter table briefing drop constraint briefing_printed_pdf;
alter table briefing add column docx_sha256 varchar(64);
alter table briefing add column xlsx_sha256 varchar(64);
alter table briefing add column pdf_kind varchar(5) default 'PDF' not null check (pdf_kind = 'PDF');
alter table briefing add column docx_kind varchar(5) default 'DOCX' not null check (docx_kind = 'DOCX');
alter table briefing add column xlsx_kind varchar(5) default 'XLSX' not null check (xlsx_kind = 'XLSX');
update briefing set
  docx_sha256 = (select f.sha256 from briefing_file f where f.briefing_id = briefing.id and f.kind = 'DOCX'),
  xlsx_sha256 = (select f.sha256 from briefing_file f where f.briefing_id = briefing.id and f.kind = 'XLSX')
  where state = 'ISSUED';
alter table briefing add constraint briefing_printed_pdf
  foreign key (id, pdf_kind, pdf_sha256) references briefing_file (briefing_id, kind, sha256);
alter table briefing add constraint briefing_printed_docx
  foreign key (id, docx_kind, docx_sha256) references briefing_file (briefing_id, kind, sha256);
alter table briefing add constraint briefing_printed_xlsx
  foreign key (id, xlsx_kind, xlsx_sha256) references briefing_file (briefing_id, kind, sha256);
alter table briefing add constraint briefing_printed_all
  check ((state = 'ISSUED') = (docx_sha256 is not null) and (state = 'ISSUED') = (xlsx_sha256 is not null));
