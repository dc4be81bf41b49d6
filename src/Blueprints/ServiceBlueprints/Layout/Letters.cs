namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>The letters at the ends of arrows that go on in another row: those that stand for a mark are left out.</summary>
internal static class Letters
{
    // F, W, D and S mark fail points, waits, decisions and standards; I and O read as figures.
    private const string All = "ABCEGHJKLMNPQRTUVXYZ";

    /// <summary>The letter of a number from 0: A, B, C, ..., then AA, AB, ...</summary>
    public static string Of(int number) => number < All.Length ? All[number].ToString() : Of((number / All.Length) - 1) + All[number % All.Length];
}
