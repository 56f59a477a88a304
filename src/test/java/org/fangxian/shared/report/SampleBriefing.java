package org.fangxian.shared.report;

import java.util.ArrayList;
import java.util.List;

/** A briefing of 11 February 2020 as the printing tests want it: as long as asked, with or without table and chart. */
final class SampleBriefing {
    static final List<String> AREAS = List.of("市中区", "东兴区", "资中县", "威远县", "隆昌市", "经开区", "高新区");
    private static final String SITUATION = "截至2月10日24时，全市累计报告新型冠状病毒肺炎确诊病例18例，正在住院隔离治疗16例（其中：资中县5例、东兴区5例、市中区4例、威远县2例），"
            + "患者病情稳定；已治愈出院2例；现有疑似病例15例；目前正在接受医学观察389人，已解除医学观察745人。2月10日0—24时，新增确诊病例1例，"
            + "新增疑似病例3例，无新增死亡病例。";
    private static final String DUTIES = "各级领导班子和领导干部坚持底线思维，实行“统一领导、统一指挥、统一行动”，以战时精神状态、战时纪律作风、战时指挥调度做好疫情防控工作，"
            + "确保各项措施落到实处。市疫情防控指挥部派出督导组12个，督导点位136处，发现问题41个，已整改38个，整改率92.7%。";
    private static final String PEOPLE = "全市基层党组织坚持党建引领，以乡镇街道为区块、以村和居委会为单元、以网格为纽带、以楼栋及家庭为基础，对辖区内人员进行全覆盖排查，"
            + "一户都不能漏；在高铁站、高速公路收费站、客运站设置体温监测服务点86个，累计检测体温214,530人次，发现发热人员27人，均已按规定转诊。"
            + "对疫情高发地区返乡人员既全面排查、及早采取有效隔离和防护措施，又热情服务、关心关爱，做到“找得到、管得住、服务好”——当日新增登记213人。"
            + "联络员：张堃、李喆、王赟。";
    private static final String FURTHER = "要加强组织领导，健全工作机制，抓好疫情监测、检测、排查、预警等工作。及时研判疫情形势和发展规律，结合实际制定周密方案，明确责任分工，"
            + "细化落实到人。强化信息公开，回应群众关切，增强打好疫情防控攻坚战的信心和决心。要加强后勤保障，关心关爱奋战在疫情防控一线的专家、"
            + "医护人员、民警、村（社区）干部、民兵预备役人员，以及外来投资经商人员、游客、外籍友人、返乡农民工、困难家庭人员、“一老一小”。";

    private final List<Block> blocks = new ArrayList<>();
    private String name = "疫情防控工作日报";
    private String edition;
    private Signature signature;
    private boolean oneSided;
    private Imprint imprint = new Imprint(
            "市委、市人大常委会、市政府、市政协领导，市应对新型冠状病毒肺炎疫情应急指挥部指挥长、副指挥长",
            "市级有关部门，内江军分区，武警内江支队",
            "各县（市、区）疫情防控指挥部，内江经开区、内江高新区管委会",
            "市疫情防控指挥部办公室",
            "2020年2月11日",
            60);

    static SampleBriefing short_() {
        SampleBriefing sample = new SampleBriefing();
        sample.blocks.add(Paragraph.heading("一、疫情总体情况"));
        sample.blocks.add(Paragraph.body("2月10日0—24时，全市新增确诊病例1例，无新增死亡病例，全市疫情防控形势总体平稳可控，群众生产生活秩序井然有序。"));
        return sample;
    }

    static SampleBriefing full() {
        SampleBriefing sample = new SampleBriefing();
        sample.blocks.add(Paragraph.heading("一、疫情总体情况"));
        sample.blocks.add(Paragraph.body(SITUATION));
        sample.blocks.add(Paragraph.heading("二、重点工作开展情况"));
        sample.blocks.add(Paragraph.headed("（一）压实各级责任。", DUTIES));
        sample.blocks.add(Paragraph.headed("（二）强化联防联控、群防群治。", PEOPLE));
        return sample;
    }

    SampleBriefing further(int paragraphs) {
        for (int i = 0; i < paragraphs; i++) {
            blocks.add(Paragraph.body(FURTHER));
        }
        return this;
    }

    SampleBriefing with(Block block) {
        blocks.add(block);
        return this;
    }

    SampleBriefing table() {
        return with(countyTable());
    }

    SampleBriefing chart() {
        return with(weekChart());
    }

    SampleBriefing oneSided() {
        oneSided = true;
        return this;
    }

    SampleBriefing named(String text) {
        name = text;
        return this;
    }

    SampleBriefing edition(String text) {
        edition = text;
        return this;
    }

    SampleBriefing signed() {
        signature = new Signature("市疫情防控指挥部办公室", "2020年2月11日");
        return this;
    }

    SampleBriefing imprint(Imprint other) {
        imprint = other;
        return this;
    }

    OfficialDocument build() {
        Masthead masthead = new Masthead(name, "第12期", "市疫情防控指挥部办公室", "2020年2月11日", "内部资料　注意保存", edition);
        return new OfficialDocument(
                masthead, "内江市新型冠状病毒肺炎疫情防控工作情况", "市应对新型冠状病毒肺炎疫情应急指挥部", blocks, signature, imprint, oneSided);
    }

    static Table countyTable() {
        List<List<String>> rows = new ArrayList<>();
        int[][] figures = {{0, 5, 1, 4, 96}, {1, 6, 1, 5, 121}, {0, 5, 0, 3, 88}, {0, 2, 0, 2, 1045}, {0, 0, 0, 1, 39}};
        for (int i = 0; i < figures.length; i++) {
            List<String> row = new ArrayList<>(List.of(AREAS.get(i)));
            for (int figure : figures[i]) {
                row.add(String.format("%,d", figure));
            }
            rows.add(row);
        }
        rows.add(List.of("合　计", "1", "18", "2", "15", "1,389"));
        return new Table("各县（市、区）疫情情况表", List.of("县（市、区）", "新增确诊", "累计确诊", "治愈出院", "现有疑似", "医学观察"), rows, true);
    }

    static Table longTable() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            rows.add(List.of(
                    Integer.toString(i),
                    AREAS.get(i % AREAS.size()) + "第" + i + "卡口",
                    Integer.toString(i * 37 % 411),
                    i % 7 == 0 ? "设在高速公路出口，昼夜值守，缺口罩和测温仪，已请求调拨" : "正常"));
        }
        return new Table("卡口一览表", List.of("序号", "名称", "测温人次", "情况"), rows, false);
    }

    static Chart weekChart() {
        return new Chart(
                "近7日确诊病例（例）",
                List.of("2月4日", "2月5日", "2月6日", "2月7日", "2月8日", "2月9日", "2月10日"),
                List.of(
                        new Series("新增确诊", List.of(2, 1, 0, 1, 2, 0, 1), Series.Kind.BAR),
                        new Series("累计确诊", List.of(13, 14, 14, 15, 17, 17, 18), Series.Kind.LINE)));
    }
}
