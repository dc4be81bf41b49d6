namespace Blueprints.Fishbones;

/// <summary>How the causes of a cause combine (fault trees; NUREG-0492).</summary>
public enum Gate
{
    /// <summary>Any one of them is enough.</summary>
    Or,

    /// <summary>All of them are needed.</summary>
    And,
}
