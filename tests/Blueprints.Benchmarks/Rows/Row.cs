namespace Blueprints.Benchmarks;

/// <summary>One thing timed, and its yardstick; each is made ready for a subject first, untimed.</summary>
internal sealed record Row(RowText Text, Func<Subject, Action> Work, Func<Subject, Action> Floor);
