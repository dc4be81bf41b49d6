using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagrams;
using Blueprints.Drawing;
using Blueprints.Office.Sheets;
using Blueprints.Office.Sheets.Reading;
using Blueprints.ServiceBlueprints;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Office.Tests.Sheets;

public sealed class XlsxMergerTests
{
    private const string Tea = """
        # Our tea room
        blueprint: Tea   # the title

        lanes:
          customer: Guest
          waiter: {band: frontstage, label: Waiter, staff: 2}   # at noon
        steps:
          # Begins here
          - customer: Orders tea   # aloud
            id: order
            time: 1-3 min   # asked
            wait: {typical: 5 min, tolerated: 4 min}
            evidence:
              - Menu
              - Board   # of chalk
          - waiter: Brews
            id: brew
            cost: 2   # euro
            fail:
              - Too weak
              - {fail: Spilt, severity: 3}   # seldom
            next: [{to: serve, share: 80%}, {to: end, share: 20%}]
          - waiter: Serves
            id: serve

        """;

    /// <summary>What only the workbook changed is written where it belongs, and every other character stays.</summary>
    [Fact]
    public void Edits_come_into_the_text_and_remarks_stay()
    {
        var merge = Merge(Tea, before => Step(before, "order", static step => step with { Label = "Orders: tea", Time = DurationEstimate.Exactly(new(300)), Wait = step.Wait! with { Tolerated = new Duration(360) }, Emotion = 1, Evidence = ["Menu", "Blackboard"] }) is var one
            && Step(one, "brew", static step => step with { Cost = 2.5, FailPoints = [step.FailPoints[0] with { Severity = 4 }, step.FailPoints[1] with { Severity = 7, Occurrence = 2 }] }) is var two ? two with { Title = "Tea room", Lanes = [two.Lanes[0] with { Label = "Guests", Staff = 3 }, two.Lanes[1] with { Staff = 4 }], Flows = [.. two.Flows.Select(static flow => flow.To == "serve" ? flow with { Share = 0.7 } : flow.To == Flow.End ? flow with { Share = 0.3 } : flow)] } : before);
        Assert.Empty(merge.Conflicts);
        Assert.Empty(merge.Messages);
        Assert.Equal(
            """
            # Our tea room
            blueprint: Tea room   # the title

            lanes:
              customer: {label: Guests, staff: 3}
              waiter: {band: frontstage, label: Waiter, staff: 4}   # at noon
            steps:
              # Begins here
              - customer: "Orders: tea"   # aloud
                emotion: 1
                id: order
                time: 5 min   # asked
                wait: {typical: 5 min, tolerated: 6 min}
                evidence:
                  - Menu
                  - Blackboard   # of chalk
              - waiter: Brews
                id: brew
                cost: 2.5   # euro
                fail:
                  - {fail: Too weak, severity: 4}
                  - {fail: Spilt, severity: 7, occurrence: 2}   # seldom
                next: [{to: serve, share: 70%}, {to: end, share: 30%}]
              - waiter: Serves
                id: serve

            """,
            merge.Source.Content,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_workbook_that_nobody_touched_changes_nothing()
    {
        foreach (var name in Samples.Examples)
        {
            var compilation = Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", name), name));
            var merge = XlsxMerger.Merge(compilation, XlsxWriter.Write(compilation.Diagram!).Bytes);
            Assert.Same(compilation.Source, merge.Source);
            Assert.Empty(merge.Messages);
            Assert.Empty(merge.Conflicts);
        }
    }

    [OfficeFact]
    public void Nor_does_one_that_LibreOffice_saved()
    {
        string[] names = ["hospital.blueprint.yaml", "bank-before.zh.blueprint.yaml", "airport.fishbone.yaml"];
        var saved = Judge.SavedByOffice([.. names.Select(static name => XlsxWriter.Write(Samples.Example(name)).Bytes.ToArray())]);
        for (var i = 0; i < names.Length; i++)
        {
            var merge = XlsxMerger.Merge(Compiler.Compile(new SourceText(RepositoryFiles.Read("examples", names[i]), names[i])), saved[i]);
            Assert.Empty(merge.Messages);
            Assert.Empty(merge.Conflicts);
            Assert.Empty(merge.Written);
        }
    }

    [Fact]
    public void Where_both_changed_the_document_stays_unless_the_other_is_asked_for()
    {
        var before = Read(Tea);
        var book = XlsxWriter.Write(Step(before, "brew", static step => step with { Cost = 5, Emotion = 1 }), LayoutOptions.Default, before).Bytes;
        var now = Compiler.Compile(new SourceText(Tea.Replace("cost: 2 ", "cost: 3 ", StringComparison.Ordinal)));
        var merge = XlsxMerger.Merge(now, book);
        Assert.Equal((18, "'cost' of 'brew' was changed on both sides, from '2': here to '3', in the workbook to '5'"), (Assert.Single(merge.Conflicts).Line, merge.Conflicts[0].Words.English));
        Assert.Contains("cost: 3   # euro", merge.Source.Content, StringComparison.Ordinal);
        Assert.Contains("emotion: 1", merge.Source.Content, StringComparison.Ordinal);
        var theirs = XlsxMerger.Merge(now, book, takesTheirs: true);
        Assert.Empty(theirs.Conflicts);
        Assert.Contains("cost: 5   # euro", theirs.Source.Content, StringComparison.Ordinal);
    }

    /// <summary>What both changed to the same is no conflict, and what only the document changed stays.</summary>
    [Fact]
    public void Agreement_is_no_conflict()
    {
        var before = Read(Tea);
        var book = XlsxWriter.Write(Step(before, "brew", static step => step with { Cost = 5 }), LayoutOptions.Default, before).Bytes;
        var now = Compiler.Compile(new SourceText(Tea.Replace("cost: 2 ", "cost: 5 ", StringComparison.Ordinal).Replace("severity: 3", "severity: 9", StringComparison.Ordinal)));
        var merge = XlsxMerger.Merge(now, book);
        Assert.Empty(merge.Conflicts);
        Assert.Same(now.Source, merge.Source);
    }

    [Fact]
    public void What_was_emptied_is_taken_out_and_nothing_else()
    {
        var merge = Merge(Tea, static before => Step(Step(before, "order", static step => step with { Time = null, Wait = step.Wait! with { Tolerated = null } }), "brew", static step => step with { FailPoints = [step.FailPoints[0], step.FailPoints[1] with { Severity = null }] }));
        Assert.DoesNotContain("tolerated", merge.Source.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("severity", merge.Source.Content, StringComparison.Ordinal);
        Assert.Contains("Spilt", merge.Source.Content, StringComparison.Ordinal);
        // The remark beside the time has nothing to stand beside without it.
        Assert.Contains("time: 1-3 min   # asked", merge.Source.Content, StringComparison.Ordinal);
        Assert.Contains(merge.Messages, static message => message.IsError && message.Words.English.StartsWith("'time", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_that_were_added_copied_or_taken_out_are_told()
    {
        var before = Read(Tea);
        Check(before with { Steps = [.. before.Steps, before.Steps[0] with { Id = "pay" }] }, "sheet 'Steps', row 5 was added, and is not merged: write it into the document");
        Check(before with { Steps = [.. before.Steps, before.Steps[0] with { Id = "copied" }] }, "sheet 'Steps', row 2 stands twice, as copied rows do, and is not merged");
        Check(before with { Steps = before.Steps[..2], Flows = [.. before.Flows.Where(static flow => flow.From != "serve" && flow.To != "serve")] }, "sheet 'Steps' has no row for 'serve' any more; nothing is deleted from the document");

        void Check(ServiceBlueprint edited, string words)
        {
            var merge = XlsxMerger.Merge(Compiler.Compile(new SourceText(Tea)), Samples.Without(XlsxWriter.Write(edited, LayoutOptions.Default, before).Bytes, "copied", "order"));
            Assert.Contains(merge.Messages, message => message.IsError && message.Words.English == words);
            Assert.Equal(Tea, merge.Source.Content);
        }
    }

    /// <summary>A row of a list is known by its words: what came before it in the document does not move an edit onto another row.</summary>
    [Fact]
    public void Rows_of_lists_are_found_by_their_words()
    {
        const string Text = """
            blueprint: Tea
            lanes: {w: {band: frontstage}}
            steps:
              - w: Serves
                id: s
                evidence: [Menu, Card]
                fail: [{fail: Wrong tea, severity: 4}]
                standard:
                  - {time: 2 min, text: Hot}
                  - {time: 3 min, text: Friendly}

            """;
        var before = Read(Text);
        var book = XlsxWriter.Write(
            Step(before, "s", static step => step with { Evidence = ["Menu", "Sign"], FailPoints = [step.FailPoints[0] with { Severity = 5 }], Standards = [step.Standards[0] with { Time = new Duration(300) }, step.Standards[1]] }),
            LayoutOptions.Default,
            before).Bytes;
        var now = Text.Replace("[Menu, Card]", "[Bell, Menu, Card]", StringComparison.Ordinal).Replace("[{fail: Wrong", "[{fail: Cold, severity: 4}, {fail: Wrong", StringComparison.Ordinal).Replace("    - {time: 2", "    - {time: 2 min, text: Polite}\n      - {time: 2", StringComparison.Ordinal);
        var merge = XlsxMerger.Merge(Compiler.Compile(new SourceText(now)), book);
        Assert.Empty(merge.Conflicts);
        Assert.Empty(merge.Messages);
        Assert.Equal(
            now.Replace("Card]", "Sign]", StringComparison.Ordinal).Replace("Wrong tea, severity: 4", "Wrong tea, severity: 5", StringComparison.Ordinal).Replace("{time: 2 min, text: Hot}", "{time: 5 min, text: Hot}", StringComparison.Ordinal),
            merge.Source.Content);
        // Where the words are gone, nothing is written; the row that nobody touched is no matter.
        var gone = Text.Replace("      - {time: 2 min, text: Hot}\n", "", StringComparison.Ordinal).Replace("Wrong tea", "Spilt", StringComparison.Ordinal).Replace("[Menu, Card]", "Menu", StringComparison.Ordinal);
        var left = XlsxMerger.Merge(Compiler.Compile(new SourceText(gone)), book);
        Assert.Equal(gone, left.Source.Content);
        Assert.Empty(left.Conflicts);
        Assert.Equal(3, left.Messages.Count(static message => message.IsError && message.Words.English.Contains("is not merged", StringComparison.Ordinal)));
        Assert.Equal(3, left.Messages.Length);
    }

    /// <summary>A time is one value: that of the side that changed it, and one conflict where both did.</summary>
    [Fact]
    public void A_time_is_one_value()
    {
        const string Text = """
            blueprint: Tea
            lanes: {w: {band: frontstage}}
            steps:
              - w: Takes
                id: take
                time: {min: 1 min, typical: 2 min, max: 3 min}   # measured
              - w: Brews
                id: brew
                time: 3-8 min   # asked

            """;
        // A middle that nobody wrote is not written.
        Assert.Equal(Text.Replace("3-8 min", "3-10 min", StringComparison.Ordinal), Merged("", "", "brew", 3, 5.5, 10, false, 0));
        Assert.Equal(Text.Replace("3 min}", "9 min}", StringComparison.Ordinal), Merged("", "", "take", 1, 2, 9, false, 0));
        Assert.Equal(Text.Replace("{min: 1 min, typical: 2 min, max: 3 min}", "{min: 5 min, typical: 6 min, max: 9 min}", StringComparison.Ordinal), Merged("", "", "take", 5, 6, 9, false, 0));
        // Both changed it: the document's stays as a whole, or the workbook's is taken as a whole.
        Assert.Equal(Text.Replace("3-8 min", "4-8 min", StringComparison.Ordinal), Merged("3-8 min", "4-8 min", "brew", 3, 5.5, 10, false, 1));
        Assert.Equal(Text.Replace("3-8 min", "3-10 min", StringComparison.Ordinal), Merged("3-8 min", "4-8 min", "brew", 3, 5.5, 10, true, 0));
        Assert.Equal(Text.Replace("min: 1 min", "min: 90 s", StringComparison.Ordinal), Merged("min: 1 min", "min: 90 s", "take", 5, 6, 9, false, 1));
        Assert.Equal(Text.Replace("max: 3 min", "max: 9 min", StringComparison.Ordinal), Merged("max: 3 min", "max: 4 min", "take", 1, 2, 9, true, 0));

        string Merged(string from, string to, string id, double min, double typical, double max, bool takesTheirs, int conflicts)
        {
            var before = Read(Text);
            var book = XlsxWriter.Write(Step(before, id, step => step with { Time = new DurationEstimate(new(min * 60), new(typical * 60), new(max * 60)) }), LayoutOptions.Default, before).Bytes;
            var merge = XlsxMerger.Merge(Compiler.Compile(new SourceText(from.Length == 0 ? Text : Text.Replace(from, to, StringComparison.Ordinal))), book, takesTheirs);
            Assert.Empty(merge.Messages);
            Assert.Equal(conflicts, merge.Conflicts.Length);
            return merge.Source.Content;
        }
    }

    /// <summary>What the document alone changed stays, also where its form must change for what the workbook says.</summary>
    [Fact]
    public void The_whole_that_is_written_is_the_merged_one()
    {
        const string Text = "blueprint: Tea\nlanes: {w: {band: frontstage}}\nsteps:\n  - w: Takes\n    id: take\n    wait: 4 min\n";
        var before = Read(Text);
        var book = XlsxWriter.Write(Step(before, "take", static step => step with { Wait = step.Wait! with { Tolerated = new Duration(540) } }), LayoutOptions.Default, before).Bytes;
        var merge = XlsxMerger.Merge(Compiler.Compile(new SourceText(Text.Replace("4 min", "6 min", StringComparison.Ordinal))), book);
        Assert.Empty(merge.Conflicts);
        Assert.Equal(Text.Replace("4 min", "{typical: 6 min, tolerated: 9 min}", StringComparison.Ordinal), merge.Source.Content);
    }

    /// <summary>The workbook has no currency: that of the document stays with its amount.</summary>
    [Theory]
    [InlineData("2 EUR", "3 EUR")]
    [InlineData("\"2 EUR\"", "\"3 EUR\"")]
    [InlineData("€2", "€3")]
    [InlineData("2 元", "3 元")]
    [InlineData("2", "3")]
    public void The_currency_stays(string from, string to)
    {
        var text = Tea.Replace("cost: 2 ", $"cost: {from} ", StringComparison.Ordinal).Replace("staff: 2}", $"staff: 2, rate: {from}}}", StringComparison.Ordinal);
        var merge = Merge(text, static before => Step(before with { Lanes = [before.Lanes[0], before.Lanes[1] with { RatePerHour = 3 }] }, "brew", static step => step with { Cost = 3 }));
        Assert.Empty(merge.Messages);
        Assert.Equal(text.Replace(from + " ", to + " ", StringComparison.Ordinal).Replace($"rate: {from}", $"rate: {to}", StringComparison.Ordinal), merge.Source.Content);
    }

    /// <summary>Rows that say what was written are passed over, whatever became of their element.</summary>
    [Fact]
    public void Rows_that_nobody_touched_are_no_matter()
    {
        var before = Read(Tea);
        var book = XlsxWriter.Write(Step(before, "order", static step => step with { Emotion = 1 }), LayoutOptions.Default, before).Bytes;
        var now = Tea.Replace("id: serve", "id: bring", StringComparison.Ordinal).Replace("to: serve", "to: bring", StringComparison.Ordinal).Replace("          - Too weak\n", "", StringComparison.Ordinal);
        var merge = XlsxMerger.Merge(Compiler.Compile(new SourceText(now)), book);
        Assert.Empty(merge.Messages);
        Assert.Empty(merge.Conflicts);
        Assert.Equal("'emotion' of 'order' is 1 now", Assert.Single(merge.Written).Words.English);
    }

    /// <summary>A row of the sheet Document that the document has not becomes a key of it.</summary>
    [Fact]
    public void New_rows_of_the_document_are_written()
    {
        var merge = Merge(Tea, static before => before with { Description = "With scones", Weights = [new(QualityDimension.Empathy, 2), new(QualityDimension.Reliability, 3)] });
        Assert.Empty(merge.Messages);
        Assert.Contains("\ndescription: With scones\n", merge.Source.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("description: description", merge.Source.Content, StringComparison.Ordinal);
        var back = Read(merge.Source.Content);
        Assert.Equal([2.0, 3.0], back.Weights.Select(static weight => weight.Weight).Order());
    }

    [Fact]
    public void Without_what_was_written_differences_are_told_and_nothing_is_done()
    {
        var compilation = Compiler.Compile(new SourceText(Tea));
        var book = Samples.Without(XlsxWriter.Write(Step((ServiceBlueprint)compilation.Diagram!, "brew", static step => step with { Cost = 5 })).Bytes, XlsxWriter.BaseMark, "something else");
        var merge = XlsxMerger.Merge(compilation, book);
        Assert.Contains("nobody knows who changed what", Assert.Single(merge.Messages).Words.English, StringComparison.Ordinal);
        Assert.Equal("'cost' of 'brew' is '2' here, and '5' in the workbook", Assert.Single(merge.Conflicts).Words.English);
        Assert.Same(compilation.Source, merge.Source);
    }

    /// <summary>On random documents, whatever was edited is what the document says afterwards, or is told.</summary>
    [Fact]
    public void Random_edits_come_into_random_documents()
    {
        for (var seed = 1UL; seed <= (ulong)LongRuns.Count(40, 600); seed++)
        {
            var compilation = Compiler.Compile(new SourceText(RandomDocument.Create(seed, maxSteps: 30).ToYaml()));
            var before = (ServiceBlueprint)compilation.Diagram!;
            var edited = Edited(before, new SeededRandom(seed));
            var merge = XlsxMerger.Merge(compilation, XlsxWriter.Write(edited, LayoutOptions.Default, before).Bytes);
            Assert.Empty(merge.Conflicts);
            var back = Samples.Read(merge.Source.Content);
            if (merge.Messages.IsEmpty) Assert.Equal(Values(edited), Values(back));
            else Assert.All(merge.Messages, static message => Assert.Contains("was not written", message.Words.English, StringComparison.Ordinal));
            Assert.True(merge.Messages.Length <= merge.Written.Length + 3, $"{seed}: {string.Join('\n', merge.Messages.Select(static message => message.Words.English))}");
        }
    }

    private static ServiceBlueprint Edited(ServiceBlueprint blueprint, SeededRandom random)
    {
        var number = 0;
        return blueprint with
        {
            Description = "Said anew",
            Lanes = [.. blueprint.Lanes.Select(lane => random.Chance(40) ? lane with { Staff = random.Between(1, 9) } : lane)],
            Steps = [.. blueprint.Steps.Select(step => random.Chance(50) ? Edit(step) : step)],
        };

        Step Edit(Step step) => random.Between(1, 9) switch
        {
            1 => step with { Label = $"Words {(++number).ToString(CultureInfo.InvariantCulture)}: \"new\", # & more" },
            2 => step with { Time = DurationEstimate.Exactly(new(60 * random.Between(1, 90))) },
            3 => step with { Cost = random.Between(0, 99) / 4.0 },
            4 => step with { Emotion = random.Between(-2, 2) },
            5 => step with { Note = "One line\nand another" },
            6 => step with { Systems = ["A, b", "C: d"] },
            7 => step with { FailPoints = [.. step.FailPoints.Select(static fail => fail with { Severity = 8, Prevention = "Look twice" })] },
            8 => step with { Contact = (step.Contact ?? new Contact()) with { Expected = 6.5, Perceived = 4 } },
            _ => step with { Wait = new Wait(DurationEstimate.Exactly(new(60 * random.Between(1, 9))), step.Wait?.Tolerated) },
        };
    }

    private static List<string> Values(Diagram diagram)
    {
        var values = XlsxWriter.TablesOf(diagram).SelectMany(static table => table.Rows.SelectMany(row => row.Cells.Select((cell, i) => $"{table.Key}/{row.Key}/{table.Columns[i].Key}={cell.Plain}"))).Where(static value => value[^1] != '=').ToList();
        values.Sort(StringComparer.Ordinal);
        return values;
    }

    private static OfficeMerge Merge(string text, Func<ServiceBlueprint, ServiceBlueprint> edit)
    {
        var before = Read(text);
        return XlsxMerger.Merge(Compiler.Compile(new SourceText(text)), XlsxWriter.Write(edit(before), LayoutOptions.Default, before).Bytes);
    }

    private static ServiceBlueprint Read(string text) => (ServiceBlueprint)Samples.Read(text);

    private static ServiceBlueprint Step(ServiceBlueprint blueprint, string id, Func<Step, Step> edit) => blueprint with { Steps = [.. blueprint.Steps.Select(step => step.Id == id ? edit(step) : step)] };
}
