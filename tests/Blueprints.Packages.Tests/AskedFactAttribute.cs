namespace Blueprints.Packages.Tests;

/// <summary>A test that takes more than most, and runs where a variable of the environment asks for it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AskedFactAttribute : FactAttribute
{
    /// <param name="variable">The variable: 1 asks for it.</param>
    /// <param name="reason">Why it isn't run by itself.</param>
    public AskedFactAttribute(string variable, string reason)
    {
        if (Environment.GetEnvironmentVariable(variable) != "1") Skip = $"{reason}; {variable}=1 runs it";
    }
}
