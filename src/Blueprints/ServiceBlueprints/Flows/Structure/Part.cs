namespace Blueprints.ServiceBlueprints.Flows.Structure;

/// <summary>A part of the flow, made of smaller parts.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Step">Of a step: its index; else -1.</param>
/// <param name="Children">The parts it is made of, by number, each smaller than its own: those of a sequence in order; of a loop the part
/// that is done each time and, if anything is done on the way back, that. A part may
/// stand in several others.</param>
/// <param name="Shares">Of a choice: the share of each child; they sum to 1, and a share without a child, the last one, is that of nothing
/// being done. Of parallel parts: the share of the cases in which each is taken, of those in which one is at all; a share without a child, the
/// last one, is again that of nothing, which no child is sure beside. Of a loop: the share that goes back. Else empty.</param>
internal readonly record struct Part(PartKind Kind, int Step, int[] Children, double[] Shares)
{
    /// <summary>Of a loop: the share that goes back.</summary>
    public double Again => Shares[0];

    /// <summary>Of a loop: what is done on the way back; -1 for nothing.</summary>
    public int Redo => Children.Length > 1 ? Children[1] : -1;
}
