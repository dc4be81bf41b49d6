namespace Blueprints.ServiceBlueprints;

/// <summary>Which band a lane stands in, by its name: a guess, for what other programs have drawn or listed. Pure; safe to call from many threads.</summary>
public static class BandNames
{
    private static readonly string[] Customers = ["customer", "kunde", "client", "guest", "patient", "user", "caller", "passenger", "citizen", "visitor", "buyer", "student", "顾客", "客户", "客人", "患者", "病人", "用户", "乘客", "旅客", "访客", "学生", "持卡人", "申请人"];
    private static readonly string[] FrontPeople = ["clerk", "teller", "cashier", "receptionist", "front desk", "frontstage", "front stage", "柜员", "前台", "收银"];
    private static readonly string[] Supporters = ["system", "software", "database", "website", "server", "erp", "crm", "supplier", "vendor", "bank", "insurer", "support process", "系统", "平台", "供应商", "数据库", "支持过程"];
    private static readonly string[] BackOffices = ["back", "kitchen", "warehouse", "laborator", "accounting", "finance", "production", "后台", "后厨", "厨房", "仓库", "检验", "财务", "会计"];

    /// <summary>The band that a lane most likely stands in; the frontstage where its name says nothing.</summary>
    /// <param name="lane">The name of the lane, in English or Chinese.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public static Band Guess(string lane)
    {
        ArgumentNullException.ThrowIfNull(lane);
        var name = lane.ToLowerInvariant();
        if (Array.Exists(Customers, name.Contains)) return Band.Customer;
        if (Array.Exists(FrontPeople, name.Contains)) return Band.Frontstage;
        if (Array.Exists(Supporters, name.Contains) || name is "it" or "support" or "支持") return Band.Support;
        return Array.Exists(BackOffices, name.Contains) ? Band.Backstage : Band.Frontstage;
    }
}
