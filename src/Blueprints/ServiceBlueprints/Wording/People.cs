namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>Words for whoever is served.</summary>
internal static class People
{
    /// <summary>Nouns and pronouns, singular and plural; a possessive reads like a plural.</summary>
    public static readonly HashSet<string> InWords = LabelText.Set(
        "customer customers caller callers guest guests client clients patient patients passenger passengers visitor visitors applicant applicants reader readers buyer buyers user users " +
        "member members citizen citizens student students tenant tenants owner owners policyholder policyholders subscriber subscribers borrower borrowers him her them he she they you your his their");

    public static readonly HashSet<string> Articles = LabelText.Set("the a an this that each every any");

    public static readonly string[] InChinese =
    [
        "顾客", "客户", "客人", "用户", "患者", "病人", "读者", "申请人", "买家", "买方", "旅客", "乘客", "住客", "游客", "来客", "来电人", "来访者", "办事人", "办事群众", "群众", "居民", "市民", "业主", "租户", "学员", "学生", "家长", "家属",
        "投保人", "报案人", "借款人", "储户", "会员", "对方", "人家", "他", "她",
    ];

    /// <summary>People of the provider whose names begin like the customer's.</summary>
    public static readonly string[] StaffInChinese = ["客户经理", "客户专员", "客户代表", "客户服务", "客户中心", "顾客服务", "用户中心", "其他", "他人"];
}
