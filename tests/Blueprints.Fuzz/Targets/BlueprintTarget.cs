using System.Collections.Immutable;
using Blueprints.Fuzz.Inputs;
using Blueprints.Fuzz.Running;
using Blueprints.ServiceBlueprints.Reading;
using Blueprints.TestSupport.Documents;

namespace Blueprints.Fuzz.Targets;

/// <summary>Blueprints.</summary>
internal sealed class BlueprintTarget : TextTarget
{
    public override string Name => "blueprint";

    public override string Ending => ".blueprint.yaml";

    protected override ImmutableArray<string> Corpus => Inputs.Corpus.Blueprints;

    protected override ImmutableArray<string> Sound { get; } = Inputs.Corpus.Sound(Inputs.Corpus.Blueprints);

    protected override IReadOnlyList<Slip> Changes { get; } = [.. CharacterSlips.All, .. LineSlips.All, .. YamlSlips.All, .. YamlSlips.All];

    protected override IReadOnlyList<string> Keys { get; } = [.. BlueprintKeys.Words()];

    public override void Try(FuzzInput input, Trial trial) => DocumentTrial.Run(SourceOf(input.Bytes), input.Original, trial);

    protected override string Grow(SeededRandom random) => random.Chance(60) ? new GrammarText(random).Write(BlueprintKeys.Table) : RandomDocument.Create(random.Next(), random.Chance(5) ? 60 : 14).ToYaml();
}
