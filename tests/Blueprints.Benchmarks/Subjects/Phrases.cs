namespace Blueprints.Benchmarks;

/// <summary>Short texts for generated steps and causes.</summary>
internal static class Phrases
{
    private static readonly string[] Verbs =
        ["Check", "Notify", "Record", "Confirm", "Print", "Return", "Scan", "Collect", "Update", "Inspect", "Prepare", "Verify", "Assign", "Deliver", "Approve"];

    private static readonly string[] Qualities = ["late", "final", "signed", "online", "open", "urgent", "partner", "first", "printed", "new", "daily", "guest"];

    private static readonly string[] Things = ["profile", "schedule", "request", "payment", "ticket", "room", "document", "baggage", "menu", "booking", "receipt", "voucher"];

    private static readonly string[] Failings = ["missing", "late", "unclear", "out of date", "wrong", "not checked", "too slow", "lost", "sent twice", "not signed"];

    public static string Step(Draws draws) => $"{draws.Of(Verbs)} {draws.Of(Qualities)} {draws.Of(Things)}";

    public static string Cause(Draws draws)
    {
        var quality = draws.Of(Qualities);
        return $"{char.ToUpperInvariant(quality[0])}{quality[1..]} {draws.Of(Things)} {draws.Of(Failings)}";
    }
}
