namespace Blueprints.ServiceBlueprints;

/// <summary>A stretch of working hours within one day. What goes over midnight is two of them.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="From">When it begins, in minutes after midnight, 0 to under 1,440.</param>
/// <param name="To">When it ends, in minutes after midnight, over <paramref name="From"/> to 1,440.</param>
public readonly record struct WorkingSpan(DayOfWeek Day, int From, int To);
