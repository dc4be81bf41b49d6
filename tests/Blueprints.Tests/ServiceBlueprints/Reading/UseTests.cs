using System.Text;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Files;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Tests.ServiceBlueprints.Reading;

/// <summary>What a blueprint takes from a common file.</summary>
public sealed class UseTests
{
    private const string Common = "language: zh\ntheme: print\nhours: Mon-Fri 9:00-17:00\nweights: {reliability: 3, empathy: 2}\nlanes:\n  customer: 持卡人\n  clerk: {band: frontstage, label: 柜员, staff: 3, rate: 60, hours: 8:00-16:00}\n  boss: {band: backstage, label: 主管}\n  host: {band: support, label: 主机, staff: 1}\naccept: {no-closing-word: 都有了, long-wait: 已知}\nanalysis: {too-large: off, busy-lane: {most: 70}}\n";

    [Theory]
    [InlineData("use")]
    [InlineData("共用")]
    [InlineData("共用文件")]
    public void What_the_document_does_not_say_is_taken(string key)
    {
        var blueprint = Read($"blueprint: T\n{key}: common.yaml\nsteps:\n- customer: A\n- clerk: B\n- host: C\n");

        Assert.Equal((DiagramLanguage.Chinese, "print", "Mon-Fri 9:00-17:00"), (blueprint.Language, blueprint.Theme, blueprint.WorkingHours!.Words));
        Assert.Equal((3, 2, 1), (blueprint.WeightOf(QualityDimension.Reliability), blueprint.WeightOf(QualityDimension.Empathy), blueprint.WeightOf(QualityDimension.Tangibles)));
        Assert.Equal(["customer 持卡人 Customer", "clerk 柜员 Frontstage 3 60 8:00-16:00", "host 主机 Support 1"], blueprint.Lanes.Select(Told));
        Assert.Equal(["no-closing-word", "long-wait"], blueprint.Accept.Select(accepted => accepted.Rule));
        Assert.Equal(["too-large", "busy-lane"], blueprint.Analysis.Select(setting => setting.Rule));
    }

    [Fact]
    public void The_documents_own_comes_first_key_by_key()
    {
        var blueprint = Read("blueprint: T\nuse: common.yaml\nlanguage: en\ntheme: dark\nhours: 8 h\nweights: {empathy: 5}\nlanes:\n  visitor: {band: customer, label: Visitor}\n  clerk: {staff: 5, label: Clerk}\n  host: Host\nsteps:\n- visitor: A\n- clerk: B\n- boss: C\naccept: {long-wait: Mine}\nanalysis: {busy-lane: off}\n");

        Assert.Equal((DiagramLanguage.English, "dark", null, 28800), (blueprint.Language, blueprint.Theme, blueprint.WorkingHours, blueprint.Hours!.Value.Seconds));
        Assert.Equal((3, 5), (blueprint.WeightOf(QualityDimension.Reliability), blueprint.WeightOf(QualityDimension.Empathy)));
        Assert.Equal(["visitor Visitor Customer", "clerk Clerk Frontstage 5 60 8:00-16:00", "host Host Support 1", "boss 主管 Backstage"], blueprint.Lanes.Select(Told));
        Assert.Equal(["long-wait Mine", "no-closing-word 都有了"], blueprint.Accept.Select(accepted => $"{accepted.Rule} {accepted.Reason}"));
        Assert.Equal(["busy-lane False", "too-large False"], blueprint.Analysis.Select(setting => $"{setting.Rule} {setting.Enabled}"));
    }

    [Fact]
    public void A_standard_lane_comes_in_by_use_as_before() =>
        Assert.Equal(["backstage", "customer", "clerk"], Read("blueprint: T\nuse: common.yaml\nsteps:\n- 顾客: A\n- clerk: B\n- backstage: C\n").Lanes.Select(lane => lane.Id));

    [Fact]
    public void Findings_about_what_is_taken_stand_in_the_document_and_shared_acceptances_are_never_stale()
    {
        var compilation = Compile("blueprint: T\nuse: common.yaml\ndemand: 100 per hour\nsteps:\n- customer: A\n- clerk: B\n  time: 5 min\n- customer: C\n");
        var findings = Compiler.Analyze(compilation).Findings;

        Assert.Contains(findings, finding => finding.Descriptor.Name == "overloaded-lane");
        Assert.DoesNotContain(findings, finding => finding.Descriptor.Name == "stale-acceptance");
        Assert.All(findings, finding => Assert.InRange(finding.Span.End, 0, compilation.Source.Content.Length));
        // The tree has elements of the document alone.
        Assert.DoesNotContain(compilation.Syntax.Elements, element => element.Id == "clerk");
    }

    [Fact]
    public void Icons_of_the_common_file_are_seen_from_there()
    {
        var files = new Files { ["house/common.yaml"] = "lanes: {customer: {icon: pictures/a.svg}}\n", ["house/pictures/a.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><path d=\"M3 6h18v12H3z\"/></svg>" };
        var compilation = Compiler.Compile(new SourceText("blueprint: T\nuse: house/common.yaml\nsteps: [{customer: A}]\n"), CompilerOptions.Default with { Files = files });

        Assert.Empty(compilation.Diagnostics);
        Assert.NotNull(((ServiceBlueprint)compilation.Diagram!).Lanes[0].Icon);
    }

    [Fact]
    public void A_mistake_in_it_names_file_and_place()
    {
        var files = new Files { ["common.yaml"] = "lanes:\n  clerk: {band: frontstge}\n" };
        var mistake = Assert.Single(Compiler.Compile(new SourceText("blueprint: T\nuse: common.yaml\nsteps: [{clerk: A}, {boss: B}]\n", "docs/a.blueprint.yaml"), CompilerOptions.Default with { Files = files }).Diagnostics);

        Assert.Equal(("BP0142", "docs/common.yaml:2:17: 'band' cannot be 'frontstge'; did you mean 'frontstage'?"), (mistake.Code, mistake.Message));
        Assert.Equal(("docs/common.yaml", 2), (mistake.Related[0].Source.Name, mistake.Related[0].Source.PositionOf(mistake.Related[0].Span.Start).Line));
    }

    /// <summary>A text that is no YAML, one too long, one that uses itself, one of a fishbone: each is told at 'use', and nothing follows
    /// from it.</summary>
    [Theory]
    [InlineData("lanes:\n  clerk: {band: frontstage\n")]
    [InlineData("use: common.yaml\n")]
    [InlineData("fishbone: F\n")]
    [InlineData("- a\n")]
    [InlineData("# nothing\n")]
    public void Whatever_is_wrong_is_told_at_use(string common)
    {
        var mistakes = Compile("blueprint: T\nuse: common.yaml\nsteps:\n- customer: A\n- clerk: B\n", common).Diagnostics;

        Assert.All(mistakes, mistake => Assert.Equal(("BP0142", 2), (mistake.Code, mistake.Position.Line)));
        Assert.Single(mistakes);
    }

    [Fact]
    public void The_limits_hold_for_it_too()
    {
        var source = new SourceText("blueprint: T\nuse: common.yaml\nsteps: [{customer: A}]\n");
        var options = CompilerOptions.Default with { Files = new Files { ["common.yaml"] = Common } };

        Assert.StartsWith("common.yaml:1:1: the document has", Told(options with { MaxBytes = 100 }), StringComparison.Ordinal);
        Assert.Contains("MaxTextLength", Told(options with { MaxTextLength = 12 }), StringComparison.Ordinal);
        Assert.Equal(CompilerOptions.Default.MaxBytes, ((Files)options.Files!).Wanted);

        string Told(CompilerOptions limited) => Compiler.Compile(source, limited).Diagnostics.First(diagnostic => diagnostic.Code == "BP0142").Message;
    }

    /// <summary>Where the document has no language of its own, its mistakes are told in that of the common file.</summary>
    [Fact]
    public void Messages_speak_the_language_that_is_taken() =>
        Assert.Equal("没有“tiem”这个键；是否想写“time”？", Assert.Single(Compile("blueprint: T\nuse: common.yaml\nsteps:\n- clerk: A\n  tiem: 2 s\n").Diagnostics).Message);

    [Fact]
    public void Without_files_its_lanes_are_drawn_by_their_keys()
    {
        var compilation = Compiler.Compile(new SourceText("blueprint: T\nuse: common.yaml\nsteps:\n- customer: A\n- clerk: B\n  time: 2 min\n- clerk: C\n"));

        Assert.Equal("BP0143", Assert.Single(compilation.Diagnostics).Code);
        Assert.Contains("clerk clerk Frontstage", ((ServiceBlueprint)compilation.Diagram!).Lanes.Select(Told));
    }

    [Fact]
    public void Keys_are_exchanged_and_comparisons_are_of_what_is_taken()
    {
        var compilation = Compile("blueprint: T\nuse: common.yaml\nsteps:\n- clerk: A\n");
        Assert.Equal("服务蓝图: T\n共用: common.yaml\n步骤:\n- clerk: A\n", Compiler.TranslateKeys(compilation, DiagramLanguage.Chinese).Content);

        var other = Compile("blueprint: T\nuse: common.yaml\nsteps:\n- clerk: A\n", Common.Replace("staff: 3", "staff: 4", StringComparison.Ordinal));
        Assert.False(Compiler.Compare(compilation.Diagram!, other.Diagram!)!.IsSame);
    }

    /// <summary>What the common file may say, the schema does not ask of the document.</summary>
    [Theory]
    [InlineData("blueprint: T\nuse: common.yaml\nlanes: {clerk: {staff: 5}, boss: Boss, host: }\nsteps: [{clerk: A}, {system: B}]\n", true)]
    [InlineData("blueprint: T\n共用: house/common.yaml\nsteps: [{clerk: A}]\n", true)]
    [InlineData("blueprint: T\nlanes: {clerk: {staff: 5}}\nsteps: [{clerk: A}]\n", false)]
    [InlineData("blueprint: T\nlanes: {clerk: Clerk}\nsteps: [{clerk: A}]\n", false)]
    [InlineData("blueprint: T\nuse: /common.yaml\nsteps: [{clerk: A}]\n", false)]
    [InlineData("blueprint: T\nuse: [a.yaml]\nsteps: [{clerk: A}]\n", false)]
    public void The_schema_takes_it(string text, bool isRight)
    {
        Assert.True(Schemas.YamlAsJson.TryRead(text, out var json));
        Assert.Equal(isRight, Schemas.SchemaDocuments.Evaluator(Blueprints.Schemas.SchemaKind.Blueprint).Accepts(json));
    }

    private static string Told(Lane lane) => FormattableString.Invariant($"{lane.Id} {lane.Label} {lane.Band} {lane.Staff} {lane.RatePerHour} {lane.Hours}").TrimEnd();

    [Fact]
    public void A_lane_of_the_common_file_that_is_called_like_a_key_stays_in_the_other_language()
    {
        const string Text = "服务蓝图: A\n共用: common.yaml\n步骤:\n- 顾客: 问\n  系统: CRM\n- 系统: 查\n";
        var compilation = Compile(Text, "lanes: {系统: {层: 支持}}\n");
        Assert.Equal("blueprint: A\nuse: common.yaml\nsteps:\n- customer: 问\n  system: CRM\n- 系统: 查\n", Compiler.TranslateKeys(compilation, DiagramLanguage.English).Content);
    }

    private static Compilation Compile(string text, string common = Common) => Compiler.Compile(new SourceText(text), CompilerOptions.Default with { Files = new Files { ["common.yaml"] = common } });

    private static ServiceBlueprint Read(string text)
    {
        var compilation = Compile(text);
        Assert.Empty(compilation.Diagnostics);
        return (ServiceBlueprint)compilation.Diagram!;
    }

    /// <summary>Files in memory.</summary>
    private sealed class Files : Dictionary<string, string>, IFileSource
    {
        public int Wanted { get; private set; }

        public FileReading Read(string path, int maxBytes)
        {
            Wanted = maxBytes;
            return TryGetValue(path, out var text) ? FileReading.Of(Encoding.UTF8.GetBytes(text)) : FileReading.Refused(FileRefusal.Missing, new("there is no such file", "没有这个文件"));
        }
    }
}
