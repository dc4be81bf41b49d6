namespace Blueprints.Running;

/// <summary>Something that remembers one round of making.</summary>
internal interface IRecent
{
    /// <summary>Begins a round: what was made before the last is forgotten.</summary>
    void NextRound();
}
