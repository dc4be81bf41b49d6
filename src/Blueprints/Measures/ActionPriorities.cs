namespace Blueprints.Measures;

/// <summary>
/// The table of action priorities of the AIAG &amp; VDA FMEA Handbook (2019), which takes the place of the risk priority number: severity
/// counts most, then occurrence, then detection.
/// </summary>
public static class ActionPriorities
{
    /// <summary>The priority of a failure. Pure.</summary>
    /// <param name="severity">How bad it is, 1 to 10.</param>
    /// <param name="occurrence">How often it happens, 1 to 10.</param>
    /// <param name="detection">How unlikely it is to be noticed in time, 1 to 10.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rating is not from 1 to 10.</exception>
    public static ActionPriority Of(int severity, int occurrence, int detection)
    {
        Check(severity, nameof(severity));
        Check(occurrence, nameof(occurrence));
        Check(detection, nameof(detection));
        var (high, medium) = Limits(severity, occurrence);
        return detection >= high ? ActionPriority.High : detection >= medium ? ActionPriority.Medium : ActionPriority.Low;
    }

    /// <summary>The priority of a failure; null where a rating is not known, or, in a blueprint built in C#, is none.</summary>
    internal static ActionPriority? Of(int? severity, int? occurrence, int? detection) =>
        severity is >= 1 and <= 10 && occurrence is >= 1 and <= 10 && detection is >= 1 and <= 10 ? Of(severity.Value, occurrence.Value, detection.Value) : null;

    /// <summary>The letter that the handbook writes: H, M or L.</summary>
    /// <param name="priority">The priority.</param>
    public static string Letter(ActionPriority priority) => priority switch
    {
        ActionPriority.High => "H",
        ActionPriority.Medium => "M",
        _ => "L",
    };

    /// <summary>From which detection on the priority is high, and medium; 11 for never.</summary>
    private static (int High, int Medium) Limits(int severity, int occurrence)
    {
        const int Never = 11;
        return (severity, occurrence) switch
        {
            (1, _) or (_, 1) => (Never, Never),
            ( >= 9, >= 6) => (1, 1),
            ( >= 9, >= 4) => (2, 1),
            ( >= 9, _) => (7, 5),
            ( >= 7, >= 8) => (1, 1),
            ( >= 7, >= 6) => (2, 1),
            ( >= 7, >= 4) => (7, 1),
            ( >= 7, _) => (Never, 5),
            ( >= 4, >= 8) => (5, 1),
            ( >= 4, >= 6) => (Never, 2),
            ( >= 4, >= 4) => (Never, 7),
            ( >= 2 and <= 3, >= 8) => (Never, 5),
            _ => (Never, Never),
        };
    }

    private static void Check(int rating, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rating, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rating, 10, name);
    }
}
