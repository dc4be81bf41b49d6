namespace Blueprints.Fuzz.Running;

/// <summary>A law that does not hold.</summary>
/// <param name="law">Which, the same for all inputs that break it.</param>
/// <param name="message">How, for this one.</param>
internal sealed class FuzzFailure(string law, string message) : Exception(message)
{
    public string Law => law;
}
