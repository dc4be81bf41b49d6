namespace Blueprints.Testing;

/// <summary>
/// A document is not as it was accepted; the message names the files and shows the lines that differ. Every test framework takes it for a
/// failure.
/// </summary>
/// <param name="message">What differs.</param>
public sealed class SnapshotException(string message) : Exception(message);
