namespace Blueprints.Scenes;

/// <summary>
/// Something beside the body of a drawing that can be set at any width: its head, its legend, a list. Data alone; <c>PageParts.Set</c> in
/// <c>Blueprints.Drawing</c> sets it. The types beside
/// this one are all there are. Immutable.
/// </summary>
public abstract record SceneBlock
{
    private protected SceneBlock()
    {
    }
}
