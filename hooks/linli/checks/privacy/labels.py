"""The words beside which a name is a disclosure, and those before it that take a person."""

from linli.checks.privacy.surnames import word_list

# Labels beside which a name is a disclosure: people in need …
NEEDY = word_list(
    "留守儿童 留守老人 留守妇女 留守学生 困境儿童 孤儿 无人抚养儿童 特困户 特困人员 特困老人 低保户 "
    "低保人员 低保对象 低保老人 低保家庭 低保 特困 残疾人 残疾老人 残疾儿童 独居老人 空巢老人 孤寡老人 "
    "高龄老人 失能老人 半失能老人 失智老人 五保户 五保老人 五保 失独家庭 失独老人 贫困户 脱贫户 监测户 户主 "
    "退役军人 退伍军人 军人 军属 烈属 老党员 老兵 老干部 老教师 老支书 村民 住户 居民 乡贤 "
    "单亲妈妈 单亲爸爸 单亲母亲 单亲家庭 建档立卡户 个体户 养殖户 种植户 搬迁户 困难户 困难职工 退休教师 退休干部 "
    "退休职工 退休工人 盲人 聋人 聋哑人 聋哑儿童 脑瘫儿童 脑瘫患儿 自闭症儿童 患儿 病患 事实无人抚养儿童 "
    "供菜人 供货人 送菜人 保管人 责任人 捐赠人 捐款人 承包人 收款人 "
    "监护人 患者 病人 病友 服务对象 儿童 老人 学生 孩子 孙子 孙女 儿子 女儿 丈夫 妻子 老伴 奶奶 爷爷 家属 "
    "姐弟 兄弟 姐妹 兄妹 双胞胎 龙凤胎 外婆 外公 父亲 母亲 爸爸 妈妈 大伯 舅舅 姑姑 弟弟 妹妹 哥哥 姐姐 帮工"
)
# … and the posts that public records name instead of people.
POSTS = word_list(
    "群主 店主 车主 代表 写信人 领队 走访人 受访人 提供人 记录人 填表人 填报人 报送人 申请人 登记人 审核人 复核人 "
    "授课人 主讲人 来电人 企业家 "
    "掌柜 帮厨 商户 摊主 房东 业主 经理 老板娘 司机 门卫 主厨 专干 干事 文书 会计 出纳 协理 员 师 "
    "医 网格长 负责人 负责岗位 岗位 联系人 联络人 经办人 办事员 值班员 值班人员 "
    "值班 值守 主任 书记 "
    "站长 所长 院长 园长 校长 馆长 店长 队长 组长 会长 厨师 厨师长 大厨 志愿者 义工 社工 护理员 护士 医生 "
    "村医 校医 老师 教师 讲师 教练 管理员 网格员 保洁员 保安 炊事员 采购员 安全员 楼长 楼栋长 社长 村长 "
    "支书 委员 干部 成员 队员 员工 师傅 家长 姓名 名字 录入人 录入 核实人 接电话的 接电话的是 摄影 作者 "
    "户名 经办 审核 审签 签发 校对 制表 拟稿 登记 填报 陪护人 床 "
    "记者 通讯员 主讲 主讲人 授课 任课老师 老板 法人 法定代表人 经营者 同志"
)

# Those of them that nothing but a name follows: behind 联系人 a role may stand as well, 商家 or 农户.
PERSONAL_LABELS = word_list("姓名 名字 户名 户主")

# Words before a name: verbs and prepositions that take a person.
CUES = word_list(
    "请 找 由 给 让 帮 陪 和 与 跟 同 叫 是 为 到 被 把 问 听 送 谢 望 访 系 念 喊 的 里 、 看 教 记 名 办 "
    "邻居 周一 周二 周三 周四 周五 周六 周日 从 对 日 天 午 晚 长 台 室 科 嫌 催 喂 扶 背 替 夸 号 给了"
)
# Those of them after which somebody is meant, whatever else the word might be: 找小龙.
SEEKING = ("找", "问", "联系")
# Before 老何 and 小李 these tell where somebody lives.
NEXT_DOOR = ("邻居", "隔壁", "楼上", "楼下", "对门")
ASKING = ("请", "找", "由", "问", "叫", "让", "联系")
# What some character of every post, office or room has.
POST_SIGNS = frozenset(
    "长任员师医干部办室站科岗组队台院委会处局心者记士工事保校园厅妇联团务堂业政居区村板兼所馆店点方位人口勤卫银治询线"
)
