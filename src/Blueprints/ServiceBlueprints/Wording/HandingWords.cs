namespace Blueprints.ServiceBlueprints.Wording;

/// <summary>Labels of the customer's steps in which something is left with the provider, so that an answer is still to come.</summary>
internal static class HandingWords
{
    private static readonly HashSet<string> Submitting = LabelText.Set("submits submit files applies apply uploads upload posts lodges lodge");
    private static readonly HashSet<string> Handing = LabelText.Set("hands hand drops drop sends send throws throw puts put");

    private static readonly string[] InChinese = ["提交", "递交", "交上", "上交", "投入", "投递", "投进", "寄出", "寄回", "寄去", "上传", "填报", "申报"];

    /// <summary>Whether something is handed in.</summary>
    public static bool IsHandedIn(string label)
    {
        var text = new LabelText(label);
        if (text.HasPiece(InChinese)) return true;
        if (text.Words is not [var verb, ..]) return false;
        return Submitting.Contains(verb) || (Handing.Contains(verb) && (text.Words.Contains("in") || text.Words.Contains("into") || text.Words.Contains("off")));
    }
}
