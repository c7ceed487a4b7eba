/**
 * What passphrases are made of: everyday words of two characters that anybody can write, read out and remember. No two
 * sound alike, neither where z and zh, s and sh, n and l nor where -n and -ng are spoken as one. Passphrases are derived
 * from the order, so it never changes.
 */
export const passphraseWords: readonly string[] = `
  苹果 香蕉 葡萄 西瓜 草莓 樱桃 柠檬 菠萝 石榴 荔枝 桃子 橙子 杨梅 椰子 核桃 花生
  红枣 莲藕 白菜 萝卜 番茄 南瓜 土豆 豆腐 玉米 辣椒 洋葱 蘑菇 芹菜 菠菜 茄子 豌豆
  米饭 饺子 包子 馒头 汤圆 月饼 粽子 油条 豆浆 蛋糕 饼干 面包 糖果 蜂蜜 牛奶 酸奶
  咖啡 绿茶 果汁 火锅 太阳 月亮 星星 彩虹 白云 春风 细雨 雪花 闪电 晚霞 黄昏 夏天
  秋天 高山 大海 瀑布 沙滩 草原 森林 竹林 田野 池塘 山谷 泉水 岩石 泥土 松树 柳树
  梧桐 银杏 荷花 菊花 牡丹 玫瑰 杜鹃 百合 水仙 青草 枫叶 果园 熊猫 狮子 大象 山羊
  黄牛 骆驼 海豚 鲸鱼 青蛙 蝴蝶 蜜蜂 蜻蜓 喜鹊 孔雀 天鹅 企鹅 小猫 袋鼠 斑马 雨伞
  书包 铅笔 橡皮 钢笔 书架 字典 地图 日历 信封 邮票 钟表 台灯 沙发 窗帘 枕头 棉被
  毛巾 牙刷 水杯 茶壶 冰箱 空调 风扇 钥匙 门铃 灯笼 蜡烛 水桶 衬衫 外套 手套 围巾
  眼镜 手表 背包 火车 汽车 飞机 轮船 地铁 卡车 马路 大桥 隧道 车站 码头 机场 路灯
  学校 操场 教室 公园 市场 书店 邮局 餐厅 厨房 阳台 花园 楼梯 电梯 围墙 屋顶 宝塔
  村庄 老师 医生 厨师 歌手 邻居 朋友 足球 篮球 跑步 游泳 跳绳 下棋 风筝 气球 积木
  拼图 秋千 滑梯 钢琴 吉他 唱歌 跳舞 剪纸 故事 童话 诗歌 笑话 照片 生日 礼物 节日
  旅行 散步 野餐 露营 钓鱼 登山 浇水 扫地 做饭 洗碗 早餐 午饭 你好 谢谢 加油 微笑
  拥抱 握手 鼓掌 快乐 平安 健康 幸福 勇敢 聪明 善良 诚实 努力 认真 温暖 安静 热闹
  明亮 蓝天 紫薇 银河 玻璃 珍珠 宝石 竹篮 帆船 灯塔 贝壳 螃蟹 海鸥 潮水 渔网 奖杯
`
  .trim()
  .split(/\s+/)
