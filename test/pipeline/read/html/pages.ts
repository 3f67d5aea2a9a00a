/** Pages as sites of authorities publish them, places and bodies made up. */

/** A portal: menus, breadcrumbs, a metadata table, tools, an attachment, related links, a foot. */
export const COUNTY_PORTAL = `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>甲县人民政府办公室关于印发甲县冷链物流发展实施方案的通知_甲县人民政府</title>
<meta name="SiteName" content="甲县人民政府"><meta name="ArticleTitle" content="甲县人民政府办公室关于印发甲县冷链物流发展实施方案的通知"><meta name="PubDate" content="2022-03-08 10:12"><meta name="ContentSource" content="县政府办公室">
<style>.a{color:red}</style><script>var a="<div>关于，。</div>";</script></head>
<body>
<div class="top"><a href="/">设为首页</a> | <a href="#">加入收藏</a> <span>今天是2022年3月9日 星期三</span><form><input type="text" name="q"><input type="submit" value="搜索"></form></div>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zx">政务资讯</a></li><li><a href="/gk">政务公开</a></li><li><a href="/fw">政务服务</a></li><li><a href="/hd">政民互动</a></li><li><a href="/zj">走进甲县</a></li></ul></div>
<div class="position">您当前的位置：<a href="/">首页</a> &gt; <a href="/gk">政府信息公开</a> &gt; <a href="/gk/wj">政府文件</a></div>
<div class="container"><div class="left"><ul class="menu"><li><a href="#">公开指南</a></li><li><a href="#">公开制度</a></li><li><a href="#">法定主动公开内容</a></li><li><a href="#">公开年报</a></li></ul></div>
<div class="right">
<table class="xxgk"><tr><td>索 引 号</td><td>11371500MB2850/2022-00012</td><td>公开方式</td><td>主动公开</td></tr>
<tr><td>发文机关</td><td>甲县人民政府办公室</td><td>组配分类</td><td>其他文件</td></tr>
<tr><td>成文日期</td><td>2022-03-05</td><td>发文字号</td><td>甲政办发〔2022〕7号</td></tr>
<tr><td>有 效 性</td><td>有效</td><td>统一编号</td><td></td></tr></table>
<div class="title">甲县人民政府办公室<br>关于印发甲县冷链物流发展实施方案的通知</div>
<div class="info"><span>发布时间：2022-03-08 10:12</span> <span>来源：县政府办公室</span> <span>浏览次数：<script>count()</script>123</span> <span>字体：【<a href="javascript:">大</a> <a href="javascript:">中</a> <a href="javascript:">小</a>】</span></div>
<div id="zoom"><div class="TRS_Editor"><style type="text/css">.TRS_Editor P{line-height:2}</style>
<p align="center">甲政办发〔2022〕7号</p>
<p>各镇人民政府、街道办事处，县政府各部门：</p>
<p>　　《甲县冷链物流发展实施方案》已经县政府同意，现印发给你们，请认真组织实施。</p>
<p style="text-align:right">甲县人民政府办公室</p><p style="text-align:right">2022年3月5日</p>
<p>　　（此件公开发布）</p>
<p align="center"><strong>甲县冷链物流发展实施方案</strong></p>
<p>　　为加快全县冷链物流发展，制定本方案。</p>
<p>　　<strong>一、工作目标</strong></p><p>　　到2025年，建成冷库10座，库容达到5万吨，果蔬冷链流通率提高到30%以上。</p>
<p>　　<strong>二、重点任务</strong></p><p>　　（一）完善设施。支持企业新建产地冷库。（责任单位：县发展和改革局、县农业农村局）</p>
<p>　　（二）培育主体。培育年营业收入过亿元企业3家。（责任单位：县商务局）</p>
</div></div>
<div class="fj">附件下载：<a href="/a.docx">甲县冷链物流发展实施方案.docx</a></div>
<div class="share">分享到：<a href="#">微信</a><a href="#">新浪微博</a><a href="#">QQ空间</a></div>
<div class="tools"><a href="javascript:print()">【打印本页】</a> <a href="javascript:close()">【关闭窗口】</a></div>
<div class="relate"><h3>相关解读</h3><ul><li><a href="#">《甲县冷链物流发展实施方案》政策解读</a><span>2022-03-08</span></li><li><a href="#">一图读懂甲县冷链物流发展实施方案</a><span>2022-03-09</span></li></ul></div>
</div></div>
<div class="footer"><p>主办：甲县人民政府办公室　　承办：甲县大数据中心</p><p>地址：甲县府前街1号　联系电话：0635-1234567</p><p>网站标识码：3715000001　鲁ICP备05000001号　鲁公网安备37150002000001号</p><p>建议使用1024×768以上分辨率，IE9.0以上浏览器浏览本网站。</p></div>
</body></html>`;

/** An old page: tables lay it out, line breaks part the paragraphs; it declares gb2312. */
export const TABLE_LAYOUT = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>乙县人民政府网站</title></head>
<body><table width=980 align=center><tr><td><img src=banner.jpg></td></tr><tr><td><a href=/>首 页</a>　<a href=/a>新闻中心</a>　<a href=/b>政务公开</a>　<a href=/c>办事指南</a></td></tr></table>
<table width=980 align=center><tr><td width=220 valign=top><table><tr><td>栏目导航</td></tr><tr><td><a href=1>县政府文件</a></td></tr><tr><td><a href=2>县政府办文件</a></td></tr><tr><td><a href=3>部门文件</a></td></tr></table></td>
<td width=760><table width=100%><tr><td>现在位置：<a href=/>首页</a>→<a href=/b>政务公开</a>→正文</td></tr>
<tr><td align=center><font size=5><b>乙县人民政府关于加强农村饮水安全工作的意见</b></font></td></tr>
<tr><td align=center>作者：　来源：县政府办　发布时间：2011-6-3　点击数：<script src=hit.js></script></td></tr>
<tr><td class=content><font size=3>乙政发〔2011〕15号<br><br>各乡（镇）人民政府，县直各部门：<br>&nbsp;&nbsp;&nbsp;&nbsp;为切实解决农村饮水安全问题，现提出如下意见：<br>&nbsp;&nbsp;&nbsp;&nbsp;一、明确目标任务<br>&nbsp;&nbsp;&nbsp;&nbsp;到2013年底，全面解决3.2万农村人口的饮水安全问题，自来水普及率达到85%以上。<br>&nbsp;&nbsp;&nbsp;&nbsp;二、加强组织领导<br>&nbsp;&nbsp;&nbsp;&nbsp;（一）落实责任。县水务局牵头，县财政局、县卫生局配合。<br>&nbsp;&nbsp;&nbsp;&nbsp;（二）保障资金。县财政每年安排专项资金200万元。<br><div align=right>乙县人民政府<br>二○一一年六月一日</div></font></td></tr>
<tr><td>上一篇：<a href=x>关于召开全县防汛工作会议的通知</a><br>下一篇：没有了</td></tr>
<tr><td align=right>【<a href=#>字号 大</a> <a href=#>中</a> <a href=#>小</a>】【<a href=#>打印</a>】【<a href=#>关闭</a>】</td></tr></table></td></tr></table>
<table width=980 align=center><tr><td align=center>乙县人民政府主办 乙县信息中心承办 版权所有<br>备案号：皖ICP备05000002号</td></tr></table></body></html>`;

/** HTML 5: metadata as a list, a numbered list, a table with spans, a signature in blocks of its own, a hidden copy. */
export const ARTICLE = `<!doctype html>
<html lang="zh-CN"><head><meta charset="gb2312"/><title>关于做好2023年度高新技术企业培育工作的通知-丙市科学技术局</title></head>
<body><header><h1><a href="/">丙市科学技术局</a></h1><nav><a>首页</a><a>机构职能</a><a>信息公开</a></nav></header>
<main><div class="crumb"><a href="/">首页</a>/<a href="/gg">通知公告</a>/详情</div>
<article><h2 class="art-title">关于做好2023年度高新技术企业培育工作的通知</h2>
<ul class="meta"><li><b>索引号：</b>FA123-2023-0001</li><li><b>发布机构：</b>市科学技术局</li><li><b>发文日期：</b>2023-04-12</li><li><b>文　　号：</b>丙科字〔2023〕12号</li><li><b>主题分类：</b>科技</li><li><b>内容概述：</b>为贯彻落实文件精神，现就有关事项通知如下。</li></ul>
<div class="tool">时间：2023-04-12 09:00　浏览量：<em>45</em>　<a href="javascript:;">A+</a> <a href="javascript:;">A-</a> <a href="javascript:;">打印</a></div>
<div class="content"><p><span>各县（市、区）科技局，各有关单位：</span></p>
<p><span>为做好高新技术企业培育工作，现将有关事项通知如下。</span></p>
<p><span style="font-family:黑体">一、培育目标</span></p><p><span>2023年全市净增高新技术企业100家。</span></p>
<ol><li>建立培育库。各县（市、区）于5月底前报送入库企业名单。</li><li>落实奖补。对首次认定的企业给予10万元奖励。</li></ol>
<table border="1"><thead><tr><th rowspan="2">县（市、区）</th><th colspan="2">任务数（家）</th></tr><tr><th>净增</th><th>入库</th></tr></thead><tbody><tr><td>甲区</td><td>60</td><td>90</td></tr><tr><td>乙县</td><td>40</td><td>70</td></tr></tbody></table>
<p>联系人：张三，联系电话：12345678。</p>
</div><div class="sign">丙市科学技术局</div><div class="sign">2023年4月12日</div>
<div style="display:none" class="print"><p>打印版：各县（市、区）科技局，隐藏的文字，不应出现。</p></div>
</article><aside><h3>热点推荐</h3><ul><li><a>丙市科技局召开全市科技工作会议</a></li><li><a>关于组织申报省重点研发计划的通知</a></li></ul></aside></main>
<footer>Copyright © 丙市科学技术局 版权所有 备案序号：苏ICP备000号</footer></body></html>`;

/** Metadata as pairs of blocks, a title that stands nowhere else. */
export const LABEL_BLOCKS = `<!-- saved from url=(0030)http://x.gov.cn/ -->
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>政府信息公开</title></head><body>
<div class="info-box"><div class="row"><div class="k">索引号</div><div class="v">000/2019-1</div></div><div class="row"><div class="k">信息分类</div><div class="v">人事任免</div></div><div class="row"><div class="k">发文机关</div><div class="v">丁县人民政府</div></div><div class="row"><div class="k">成文日期</div><div class="v">2019-07-01</div></div><div class="row"><div class="k">标题</div><div class="v">关于张三等同志职务任免的通知</div></div><div class="row"><div class="k">文号</div><div class="v">丁政任〔2019〕3号</div></div><div class="row"><div class="k">有效性</div><div class="v">有效</div></div></div>
<div class="con"><div>各乡镇人民政府，县政府各部门：</div><div>经研究决定，任命张三为县教育局局长。</div><div>丁县人民政府</div><div>2019年7月1日</div></div>
<div class="foot">丁县人民政府办公室主办</div></body></html>`;
