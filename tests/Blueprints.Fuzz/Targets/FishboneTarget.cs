using System.Collections.Immutable;
using Blueprints.Fishbones.Reading;
using Blueprints.Fishbones.Writing;
using Blueprints.Fuzz.Inputs;
using Blueprints.Fuzz.Running;
using Blueprints.TestSupport.Documents;

namespace Blueprints.Fuzz.Targets;

/// <summary>Fishbones.</summary>
internal sealed class FishboneTarget : TextTarget
{
    public override string Name => "fishbone";

    public override string Ending => ".fishbone.yaml";

    protected override ImmutableArray<string> Corpus => Inputs.Corpus.Fishbones;

    protected override ImmutableArray<string> Sound { get; } = Inputs.Corpus.Sound(Inputs.Corpus.Fishbones);

    protected override IReadOnlyList<Slip> Changes { get; } = [.. CharacterSlips.All, .. LineSlips.All, .. YamlSlips.All, .. YamlSlips.All];

    protected override IReadOnlyList<string> Keys { get; } = [.. FishboneKeys.Words()];

    public override void Try(FuzzInput input, Trial trial) => DocumentTrial.Run(SourceOf(input.Bytes), input.Original, trial);

    protected override string Grow(SeededRandom random) =>
        random.Chance(70) ? new GrammarText(random).Write(FishboneKeys.Table) : FishboneWriter.Write(random.Chance(90) ? RandomTree.CreateOrdinary(random.Next()) : RandomTree.Create(random.Next()));
}
