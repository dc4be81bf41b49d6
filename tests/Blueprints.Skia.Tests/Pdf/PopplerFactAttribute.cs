namespace Blueprints.Skia.Tests.Pdf;

/// <summary>
/// A test that reads PDF with Poppler's programs, and is skipped where they are missing. Where <c>BLUEPRINTS_REQUIRE_POPPLER</c> is set, as
/// in the build, it runs in any case and fails without them.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PopplerFactAttribute : FactAttribute
{
    public PopplerFactAttribute() => Skip = Poppler.Missing;
}

/// <inheritdoc cref="PopplerFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PopplerTheoryAttribute : TheoryAttribute
{
    public PopplerTheoryAttribute() => Skip = Poppler.Missing;
}

/// <summary>Likewise, for tests that need a Chinese font of the system besides.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChinesePopplerTheoryAttribute : TheoryAttribute
{
    public ChinesePopplerTheoryAttribute() => Skip = Poppler.Missing ?? Poppler.MissingChinese;
}
