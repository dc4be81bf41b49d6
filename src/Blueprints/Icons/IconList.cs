using System.Collections.Immutable;

namespace Blueprints.Icons;

/// <summary>The built-in icons: lines in the colour of the place where they stand. A further icon is one line here. Thread-safe.</summary>
public static class IconList
{
    internal const double Grid = 24;
    internal const double StrokeWidth = 1.75;

    // Drawn for this library on a square of 24, ink from about 3 to 21, round ends. Circles are two arcs.
    private static readonly ImmutableArray<IconEntry> Entries =
    [
        // Where the customer is met.
        new("counter", "柜台 desk reception", "M3 13.5h18M5 13.5V20.5h14V13.5M8 13.5a4 4 0 0 1 8 0M12 9.5V7M10.5 6.5h3"),
        new("phone", "电话 telephone call", "M18.3 18C15.1 21.3 11.3 19.7 7.7 16.2C4.2 12.6 2.6 8.8 5.9 5.6L6.9 4.6C7.4 4 8.3 4 8.9 4.6L10.5 6.2C11 6.8 11 7.6 10.5 8.2L9.3 9.4C10.3 11.6 12.3 13.6 14.5 14.6L15.7 13.4C16.3 12.9 17.1 12.9 17.7 13.4L19.3 15C19.9 15.6 19.9 16.5 19.3 17Z"),
        new("web", "网站 website internet online 网页 互联网", "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0ZM3 12H21M12 3C6.7 8.4 6.7 15.6 12 21C17.3 15.6 17.3 8.4 12 3Z"),
        new("app", "手机 mobile smartphone 应用 移动应用", "M8.5 2.75h7a2 2 0 0 1 2 2v14.5a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2V4.75a2 2 0 0 1 2-2ZM10.75 18h2.5"),
        new("mail", "邮件 email e-mail 电子邮件", "M4.5 5.5h15A1.5 1.5 0 0 1 21 7v10a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17V7A1.5 1.5 0 0 1 4.5 5.5ZM3.5 7.5L12 13.5L20.5 7.5"),
        new("post", "信件 letter 邮寄 信函", "M4 5.5h16a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1ZM15 8.5h3V12H15ZM6 12.5h4.5M6 15.5h7"),
        new("chat", "聊天 message sms 消息 短信", "M5 4h14a2 2 0 0 1 2 2v8.5a2 2 0 0 1-2 2h-7.5L7 20.5V16.5H5a2 2 0 0 1-2-2V6A2 2 0 0 1 5 4ZM7.5 8.5h9M7.5 12h5.5"),
        new("video", "视频 video-call camera", "M4.5 6h9.5a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5H4.5A1.5 1.5 0 0 1 3 16.5v-9A1.5 1.5 0 0 1 4.5 6ZM15.5 11L21 7.75v8.5L15.5 13"),
        new("machine", "自助机 kiosk atm terminal 自助终端 取款机", "M6 2.75h12a1 1 0 0 1 1 1V14.5H5V3.75a1 1 0 0 1 1-1ZM8 6h8v5H8ZM5 14.5V17M19 14.5V17M8.5 14.5v5.5a1 1 0 0 0 1 1h5a1 1 0 0 0 1-1V14.5"),
        new("keypad", "按键 ivr menu 语音菜单", "M4.6 5.5a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0ZM11.1 5.5a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0ZM17.6 5.5a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0ZM4.6 12a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0ZM11.1 12a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0ZM17.6 12a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0ZM4.6 18.5a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0ZM11.1 18.5a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0ZM17.6 18.5a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0Z"),
        new("branch", "网点 bank office 银行 分行", "M3 9.5L12 3.5L21 9.5ZM6 12.5V17.5M10 12.5V17.5M14 12.5V17.5M18 12.5V17.5M3.5 20.5h17"),
        new("shop", "商店 store 门店 店铺", "M5 3.5h14L21 9.5a2.25 2.25 0 0 1-4.5 0a2.25 2.25 0 0 1-4.5 0a2.25 2.25 0 0 1-4.5 0a2.25 2.25 0 0 1-4.5 0ZM5 12V20.5h14V12M10 20.5V16h4v4.5"),
        new("home", "家 house 住宅", "M3.5 11L12 3.5L20.5 11M6 9V20.5h12V9M10 20.5V14.5h4v6"),

        // Who acts.
        new("customer", "顾客 person user client guest 客户 用户", "M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0ZM4.5 20.5C4.5 16.5 7.5 14.5 12 14.5C16.5 14.5 19.5 16.5 19.5 20.5"),
        new("staff", "员工 employee clerk teller 职员", "M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0ZM4.5 20.5C4.5 16.5 7.5 14.5 12 14.5C16.5 14.5 19.5 16.5 19.5 20.5M10.25 15L12 17L13.75 15M12 17v3.5"),
        new("operator", "客服 agent headset 坐席 接线员", "M8.5 9.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0ZM5.5 10.5V9.25a6.5 6.5 0 0 1 13 0v1.25M18.5 10.5c0 2.2-1.4 3.6-3.5 4M4.5 21C4.9 18 7.6 16.5 12 16.5C16.4 16.5 19.1 18 19.5 21"),
        new("manager", "主管 supervisor 经理 领导", "M6 9a3.75 3.75 0 1 0 7.5 0a3.75 3.75 0 1 0-7.5 0ZM3 20.5C3 17 5.6 15.25 9.75 15.25C13.9 15.25 16.5 17 16.5 20.5M18 3L18.9 5.2L21.2 5.4L19.4 6.9L20 9.2L18 7.9L16 9.2L16.6 6.9L14.8 5.4L17.1 5.2Z"),
        new("team", "团队 group department people 部门 小组", "M5.5 8.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0ZM2.75 19.5C2.75 16 5.3 14.5 9 14.5C12.7 14.5 15.25 16 15.25 19.5M15 5.2a3.5 3.5 0 0 1 0 6.6M17.75 14.9C20 15.5 21.25 17 21.25 19.5"),
        new("doctor", "医生 physician", "M8 7.5a4 4 0 1 0 8 0a4 4 0 1 0-8 0ZM4.5 21C4.5 16.5 7.5 14.25 12 14.25C16.5 14.25 19.5 16.5 19.5 21M12 16.75v3.5M10.25 18.5h3.5"),
        new("nurse", "护士 carer", "M8 9.5a4 4 0 0 0 8 0V7.5H8ZM7.5 7.5L8.25 3h7.5L16.5 7.5M12 4v2M11 5h2M4.5 21C4.5 17.5 7.5 16 12 16C16.5 16 19.5 17.5 19.5 21"),
        new("system", "系统 computer screen 电脑 计算机", "M4.5 4h15A1.5 1.5 0 0 1 21 5.5v9.5a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 15V5.5A1.5 1.5 0 0 1 4.5 4ZM12 16.5v4M8.5 20.5h7"),
        new("database", "数据库 data storage records 数据", "M5 6C5 4.3 8.1 3 12 3C15.9 3 19 4.3 19 6C19 7.7 15.9 9 12 9C8.1 9 5 7.7 5 6ZM5 6V18C5 19.7 8.1 21 12 21C15.9 21 19 19.7 19 18V6M5 12C5 13.7 8.1 15 12 15C15.9 15 19 13.7 19 12"),
        new("network", "网络 supplier partner 供应商 合作方", "M9.5 5.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0ZM3 18a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0ZM16 18a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0ZM10.8 7.7L6.7 15.8M13.2 7.7L17.3 15.8M8 18h8"),

        // What is used, and what is done.
        new("clock", "时钟 time wait 时间 等待", "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0ZM12 7V12L15.5 14.25"),
        new("calendar", "日历 date appointment 预约 日期", "M5 5.5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1ZM4 10.5h16M8 3.5V7M16 3.5V7"),
        new("document", "文件 file paper 文档 单据", "M7 3h7L18.5 7.5V20a1 1 0 0 1-1 1h-10.5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1ZM14 3V7.5h4.5M9.25 12.5h6M9.25 16h6"),
        new("form", "表单 checklist application 申请表 清单", "M6 3h12a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1ZM8 8.5l1 1L11 7.5M13.5 8.5H16M8 15l1 1L11 14M13.5 15H16"),
        new("receipt", "收据 bill invoice 发票 账单", "M6 3h12V21L16 19.5L14 21L12 19.5L10 21L8 19.5L6 21ZM9 8h6M9 12h6"),
        new("ticket", "票 queue-number voucher 号码 优惠券", "M4 6.5h16a1 1 0 0 1 1 1V10a2 2 0 0 0 0 4v2.5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V14a2 2 0 0 0 0-4V7.5a1 1 0 0 1 1-1ZM14.5 9.5v.75M14.5 13.75v.75"),
        new("card", "银行卡 credit-card bank-card 卡", "M5 5.5h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2ZM3 10h18M6.5 15h4"),
        new("identity", "证件 id passport 身份证", "M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM7 10a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0-3.5 0ZM5.75 15.75C6 14.5 7.1 13.9 8.75 13.9C10.4 13.9 11.5 14.5 11.75 15.75M14.5 10h3.5M14.5 14h3.5"),
        new("cash", "现金 money payment 付款 钱", "M4 6.5h16a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1ZM9.25 12a2.75 2.75 0 1 0 5.5 0a2.75 2.75 0 1 0-5.5 0ZM6 12h.1M18 12h.1"),
        new("parcel", "包裹 package box goods 货物", "M12 3L20 7.25V16.75L12 21L4 16.75V7.25ZM4 7.25L12 11.5L20 7.25M12 11.5V21"),
        new("truck", "货车 delivery van transport 配送 运输", "M4.75 17.5H4a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1H14V17.5H8.75M14 9.5h3.5L21 13.25V16.5a1 1 0 0 1-1 1H19.25M15.25 17.5H14M4.75 17.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0ZM15.25 17.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0Z"),
        new("kitchen", "厨房 cook chef 厨师", "M7 13V20.5H17V13A4 4 0 0 0 16.2 5.4A4.75 4.75 0 0 0 7.8 5.4A4 4 0 0 0 7 13ZM7 17H17"),
        new("food", "餐饮 meal restaurant waiter 用餐", "M5 3.5V8.25a3 3 0 0 0 6 0V3.5M8 3.5V20.5M18 14H14.5V9C14.5 6.5 15.75 4.5 18 3.5V20.5"),
        new("bed", "床位 ward room hotel 病房 客房", "M3 5V20M21 20V15A3 3 0 0 0 18 12H11V17M3 17H21M5.5 12.25a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0-3.5 0Z"),
        new("search", "查询 check inspect 搜索 检查", "M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0ZM15.25 15.25L20.5 20.5"),
        new("security", "安全 shield approval 审核 授权", "M12 3L19.5 5.75V11.5C19.5 16 16.5 19.4 12 21C7.5 19.4 4.5 16 4.5 11.5V5.75ZM8.75 12L11 14.25L15.25 9.75"),
        new("bell", "通知 alert reminder notice 提醒", "M6.5 17V11a5.5 5.5 0 0 1 11 0V17L19 18.5H5ZM12 3.5V5.5M10.5 21h3"),
    ];

    /// <summary>The names, in the order of the list; other names that are understood are not among them.</summary>
    public static ImmutableArray<string> Names { get; } = ImmutableArray.CreateRange(Entries, entry => entry.Name);

    internal static ImmutableArray<IconEntry> All => Entries;

    /// <summary>The icon of a name, in English or Chinese, whatever the case; null where there is none.</summary>
    /// <param name="name">The name, such as <c>phone</c> or <c>电话</c>.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public static Icon? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var entry in Entries)
        {
            if (entry.IsCalled(name)) return entry.Icon;
        }

        return null;
    }

    /// <summary>Every name that <see cref="Find"/> understands.</summary>
    internal static IEnumerable<string> AllNames()
    {
        foreach (var entry in Entries)
        {
            yield return entry.Name;
            foreach (var other in entry.OtherNames.Split(' ')) yield return other;
        }
    }
}
