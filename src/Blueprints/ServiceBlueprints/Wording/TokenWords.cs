namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>
/// Documents that the customer only holds for a while, to be known again: a ticket, a queue number. They are handed out, shown, and taken
/// back.
/// </summary>
internal static class TokenWords
{
    private static readonly HashSet<string> Tokens = LabelText.Set("ticket tickets token tokens tag tags pager buzzer wristband");
    private static readonly HashSet<string> Slips = LabelText.Set("number check slip stub");
    private static readonly HashSet<string> OfTokens = LabelText.Set("queue waiting ticket cloakroom coat table claim");
    private static readonly List<string>[] InPhrases = LabelText.Phrases("boarding pass", "wrist band");
    private static readonly HashSet<string> Giving = LabelText.Set("issues issue hands hand gives give prints print draws draw takes take gets get sells sell");
    private static readonly HashSet<string> Taking = LabelText.Set("collects collect redeems redeem returns return exchanges exchange swaps swap");

    private static readonly string[] InChinese =
    [
        "号牌", "手牌", "牌号", "号码牌", "取餐牌", "餐牌号", "取餐号", "排队号", "叫号", "号单", "号票", "寄存牌", "存包牌", "存衣牌", "行李牌",
        "门票", "车票", "船票", "机票", "电影票", "登机牌", "入场券",
    ];

    private static readonly HashSet<string> Proofs = LabelText.Set("receipt receipts invoice invoices bill bills");
    private static readonly string[] ProofsInChinese = ["发票", "收据", "账单", "回单", "小票", "收条"];
    private static readonly HashSet<string> Paying = LabelText.Set("charges charge bills bill settles settle payment payments money fee fees");
    private static readonly string[] PayingInChinese = ["收费", "收取", "收款", "结账", "结算", "付款", "缴费", "交费", "药费"];
    private static readonly HashSet<string> MakingOut = LabelText.Set("writes write draws draw");
    private static readonly string[] MakingOutInChinese = ["开具", "出具", "签发", "核发", "颁发", "填发"];
    private static readonly HashSet<string> HandingBack = LabelText.Set("returns return");
    private static readonly string[] HandingBackInChinese = ["交还", "归还", "退还", "发还", "还给"];
    private static readonly string[] GivingInChinese = ["发", "给", "交予", "取号", "领", "打印", "售"];
    private static readonly string[] TakingInChinese = ["收回", "回收", "交回", "交还", "归还", "换回", "退还", "收走"];

    /// <summary>Whether a document is such a token by its name.</summary>
    public static bool IsToken(string document)
    {
        var text = new LabelText(document);
        if (text.Words is [.., var last] && Tokens.Contains(last)) return true;
        if (text.Words is ["number"] || (text.Words is [var first, var second] && Slips.Contains(second) && OfTokens.Contains(first))) return true;
        return text.HasAny(InPhrases) || text.HasPiece(InChinese);
    }

    /// <summary>Whether a document is made out anew each time, as proof of what was paid or done: a receipt, an invoice.</summary>
    public static bool IsProof(string document) => new LabelText(document) is var text && (text.Has(Proofs) || text.HasPiece(ProofsInChinese));

    /// <summary>Whether the customer pays in a step.</summary>
    public static bool IsPaying(string label) => new LabelText(label) is var text && (text.Has(Paying) || text.HasPiece(PayingInChinese));

    /// <summary>Whether something is handed out in a step.</summary>
    public static bool IsHandedOut(string label)
    {
        var text = new LabelText(label);
        return text.Has(Giving) || text.HasPiece(GivingInChinese);
    }

    /// <summary>Whether a document is made out in a step of the provider's, for the customer to have.</summary>
    public static bool IsMadeOut(string label, string document)
    {
        var text = new LabelText(label);
        return text.Has(MakingOut) || text.HasPiece(MakingOutInChinese) || text.Text.Contains("开" + document.Trim(), StringComparison.Ordinal);
    }

    /// <summary>Whether the customer gets something back in a step of the provider's.</summary>
    public static bool IsHandedBack(string label)
    {
        var text = new LabelText(label);
        return text.Has(HandingBack) || text.HasPiece(HandingBackInChinese) || text.HasBefore(text.Words.LastIndexOf("back"), Giving);
    }

    /// <summary>Whether something that was handed out is taken back in a step.</summary>
    public static bool IsTakenBack(string label)
    {
        var text = new LabelText(label);
        return text.Has(Taking) || text.HasPiece(TakingInChinese) || text.HasBefore(text.Words.LastIndexOf("back"), Giving);
    }
}
