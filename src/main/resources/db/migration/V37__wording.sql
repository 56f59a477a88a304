-- The office reads its template in its own language, what is passed over too.
update briefing_template set body = replace(replace(body,
    '// Daily briefing, version 1. The language is described in org.fangxian.sentences.Sentence and Template.',
    '// 疫情防控工作日报模板第1版，行文参照内江市、四川省2020年2月的疫情通报。'),
    '// The wording follows the bulletins of Neijiang and Sichuan of February 2020.',
    '// “=”为标题，“#”为大标题，“##”为小标题和正文；{代码}为指标数值，{代码?有|无}按有无取舍，{代码~增|减|平}与昨日比较，{代码*…}分县列出。')
  where published_by = 'portal';
