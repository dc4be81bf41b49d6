using Blueprints.Simulations;

namespace Blueprints.Tests.Simulations;

/// <summary>What changes if one thing does, and what cannot be.</summary>
public sealed class ScenarioTests
{
    private const string Clinic = """
        blueprint: Clinic
        promise: 1 h
        demand: 6 per hour
        lanes:
          customer: Patient
          desk: {band: frontstage, label: Reception, staff: 1}
          doctor: {band: backstage, label: Doctor, staff: 2}
        steps:
          - desk: Registers
            id: register
            time: {typical: 5 min, shape: exponential}
          - doctor: Examines
            id: examine
            time: {typical: 15 min, shape: exponential}
            next:
              - {to: treat, share: 50%}
              - {to: end, share: 50%}
          - doctor: Treats
            id: treat
            time: 5 min
            staff: 2
        """;

    private static readonly SimulationOptions Short = new() { Cases = 2_000, Replications = 20 };

    /// <summary>Whoever gives up takes away the work that there is nobody for: no line grows without end.</summary>
    [Fact]
    public void A_lane_whose_customers_give_up_has_a_steady_state_with_few_people()
    {
        var impatient = Services.Queue("20 per hour", 6, "{typical: 15 min, shape: exponential}", "wait: {patience: {typical: 6 min, shape: exponential}}");
        Assert.True(Assert.Single(Simulation.Compare(impatient, [impatient.Lanes[^1].Id + ".staff=2"], Short).Scenarios).Result.IsSteady);
        var patient = Services.Queue("20 per hour", 6, "{typical: 15 min, shape: exponential}");
        Assert.False(Assert.Single(Simulation.Compare(patient, [patient.Lanes[^1].Id + ".staff=2"], Short with { Cases = 300 }).Scenarios).Result.IsSteady);
    }

    /// <summary>Programs get differences as numbers, people as words with their sign; where there is none, both get the reason.</summary>
    [Fact]
    public void What_if_and_what_matters_most_are_data()
    {
        var comparison = Simulation.Compare(Services.Read(Clinic.Replace("Doctor, staff: 2", "Doctor, staff: 3", StringComparison.Ordinal)), ["doctor.staff=4", "demand=60 per hour"], Short with { Cases = 300 });
        comparison = comparison with { Effects = Simulation.Effects(comparison.Base) };
        using var stream = new MemoryStream();
        Blueprints.Measures.MeasureJsonWriter.Write(stream, [comparison.ToSheet("x")]);
        using var json = System.Text.Json.JsonDocument.Parse(stream.ToArray());
        var tables = json.RootElement.GetProperty("documents")[0].GetProperty("tables");
        var rows = tables.GetProperty("what-if");
        var lead = comparison.Scenarios[0].LeadTime;
        Assert.Equal((lead.Value!.Value, lead.Error!.Value), (rows[1].GetProperty("change").GetDouble(), rows[1].GetProperty("change-error").GetDouble()));
        Assert.Equal(comparison.Scenarios[1].PromiseKept.Error!.Value, rows[2].GetProperty("promise-change-error").GetDouble());
        Assert.Equal(("null", "the line grows without end"), (rows[2].GetProperty("change").GetRawText(), rows[2].GetProperty("note").GetString()));
        Assert.Equal("null", rows[0].GetProperty("change").GetRawText());
        var effects = tables.GetProperty("effects");
        Assert.Equal(comparison.Effects.Length, effects.GetArrayLength());
        var known = comparison.Effects.Select((effect, at) => (effect, at)).First(each => each.effect.More.IsKnown);
        Assert.Equal((known.effect.More.Value, known.effect.More.Error), (effects[known.at].GetProperty("more").GetDouble(), effects[known.at].GetProperty("more-error").GetDouble()));

        using var text = new StringWriter();
        Blueprints.Measures.MeasureTextWriter.Write(text, comparison.ToSheet("x"));
        Assert.Contains("doctor.staff=4", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("−", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("the line grows without end", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_have_narrower_intervals_than_what_they_are_differences_of()
    {
        var comparison = Simulation.Compare(Services.Read(Clinic), ["doctor.staff=3", "doctor.staff=3; desk.staff=2", "examine>treat.share=0%", "register.time=5 min"], Short);
        Assert.Empty(comparison.Problems);
        var (base99, more) = (comparison.Base.Whole.Mean, comparison.Scenarios[0]);
        Assert.True(more.LeadTime.Value + more.LeadTime.Error < 0);
        Assert.Equal(more.Result.Whole.Mean.Value!.Value - base99.Value!.Value, more.LeadTime.Value!.Value, 1e-3);
        Assert.True(comparison.Scenarios[1].LeadTime.Value < more.LeadTime.Value);

        // What is the same gives the same cases, to the last bit.
        Assert.Equal(0, comparison.Scenarios[3].LeadTime.Value);
        Assert.Equal(base99.Value, comparison.Scenarios[3].Result.Whole.Mean.Value);
        Assert.DoesNotContain(comparison.Scenarios[2].Result.Steps, step => step.Step == "treat");
    }

    /// <summary>With more people fewer give up, so that those who are served wait in a longer line than before: better all the same.</summary>
    [Fact]
    public void A_scenario_is_worse_by_the_promise_before_the_lead_time()
    {
        var queue = Services.Queue("20 per hour", 1, "{typical: 15 min, shape: exponential}", "wait: {patience: {typical: 6 min, shape: exponential}}", "promise: 40 min");
        var comparison = Simulation.Compare(queue, ["pool.staff=2".Replace("pool", queue.Lanes[^1].Id, StringComparison.Ordinal), "demand=60 per hour"], Short);
        Assert.Empty(comparison.Problems);
        Assert.Equal([false, true], comparison.Scenarios.Select(scenario => scenario.IsWorse));
    }

    [Fact]
    public void Each_key_changes_what_it_says()
    {
        foreach (var change in (string[])["doctor.hours=Mon-Fri 9:00-17:00", "Doctor.staff=5", "doctor.rate=80", "Examines.time=10-20 min", "examine.wait=3 min", "examine.rework=10%", "treat.staff=1", "examine.priority=3", "examine.cost=4", "register.patience=5 min", "examine>treat.share=20%", "demand=120%", "examine.time=80%", "demand=5 per hour", "hours=9:00-17:00", "closing=finish", "promise=2 h", "doctor.人数=4", "需求量=5 per hour"])
        {
            var (changed, problems) = SimulationChanges.Apply(Services.Read(Clinic), change);
            Assert.Empty(problems);
            Assert.False(Compiler.Compare(Services.Read(Clinic), changed) is { IsSame: true }, change);
        }
    }

    [Fact]
    public void A_part_of_a_time_keeps_its_spread_and_a_part_of_the_demand_its_hours()
    {
        var service = Services.Read("blueprint: A\ndemand: {Mon-Fri 9:00-12:00: 30 per hour, Mon-Fri 12:00-14:00: 60 per hour}\nsteps:\n  - customer: B\n    id: b\n    time: {min: 1 min, typical: 2 min, max: 9 min}\n");
        var (changed, problems) = SimulationChanges.Apply(service, "b.time=50%; demand=200%");
        Assert.Empty(problems);
        Assert.Equal((30, 60, 270), (changed.Steps[0].Time!.Value.Min.Seconds, changed.Steps[0].Time!.Value.Typical.Seconds, changed.Steps[0].Time!.Value.Max.Seconds));
        Assert.Equal([60, 120], changed.DemandStretches.Select(stretch => stretch.PerHour).Distinct().Order());
    }

    [Theory]
    [InlineData("examine.time=0%", "'0%' is no value for 'time'")]
    [InlineData("demand=-5%", "'-5%' is no value for 'demand'")]
    [InlineData("tellr.staff=3", "there is no lane or step 'tellr'")]
    [InlineData("doctr.staff=3", "there is no lane or step 'doctr'; did you mean 'doctor'?")]
    [InlineData("doctor.stff=3", "'stff' is nothing that can be set; did you mean 'staff'?")]
    [InlineData("doctor.staff=many", "'many' is no value for 'staff'")]
    [InlineData("doctor.staff=0", "'doctor' cannot have 0 people")]
    [InlineData("doctor.staff=1e300", "'1e300' is no value for 'staff'")]
    [InlineData("doctor.time=3 min", "a lane has no 'time'")]
    [InlineData("examine.time=soon", "'soon' is no value for 'time'")]
    [InlineData("examine.rework=100%", "'100%' is no value for 'rework'")]
    [InlineData("examine.hours=9:00-17:00", "a step has no 'hours'")]
    [InlineData("staff=3", "'staff' does not say of what")]
    [InlineData("examine>nowhere.share=3%", "there is no exit 'examine>nowhere'")]
    [InlineData("register>examine.share=3%", "'register>examine' is no exit of a decision with known shares")]
    [InlineData("demand=many", "'many' is no value for 'demand'")]
    [InlineData("doctor.hours=Sun closed", "'Sun closed' is no value for 'hours'")]
    [InlineData("doctor.hours=9:00", "'9:00' has no end")]
    [InlineData("doctor", "'doctor' is no change")]
    [InlineData(";", "nothing is set")]
    [InlineData("doctor.staff=1", "'treat' needs 2 people at once, and its lane has 1")]
    public void What_cannot_be_is_told_before_anything_is_run(string change, string message)
    {
        var comparison = Simulation.Compare(Services.Read(Clinic), [change, "doctor.staff=3"], Short);
        Assert.Equal(message, Assert.Single(comparison.Problems).Message.English);
        Assert.False(comparison.Base.IsRun);
        Assert.Contains(comparison.Problems[0].Message.Chinese, c => c > '\u2E80');
    }

    [Fact]
    public void A_part_of_a_person_is_told_to_serve_as_a_whole_one()
    {
        var result = Simulation.Run(Services.Queue("10 per hour", 3, "5 min") with { Lanes = [.. Services.Queue("10 per hour", 3, "5 min").Lanes.Select(lane => lane.Staff is null ? lane : lane with { Staff = 1.5 })] }, Short);
        Assert.Contains(result.Notes, note => note.English.StartsWith("a part of a person serves as a whole one here", StringComparison.Ordinal));
    }

    /// <summary>Thirty an hour for one who does twelve, and who waits over two minutes goes: the line does not grow.</summary>
    [Fact]
    public void Where_customers_give_up_a_lane_is_not_told_to_grow_for_ever()
    {
        var text = """
            blueprint: Hotline
            demand: 30 per hour
            lanes:
              customer: Caller
              agent: {band: frontstage, label: Agent, staff: 1}
            steps:
              - customer: Calls
              - agent: Answers
                wait: {patience: 2 min}
                time: 5 min
            """;
        Assert.DoesNotContain(Simulation.Run(Services.Read(text), Short).Notes, note => note.English.Contains("more work than it can do", StringComparison.Ordinal));
        Assert.Contains(Simulation.Run(Services.Read(text.Replace("    wait: {patience: 2 min}\n", "", StringComparison.Ordinal)), Short).Notes, note => note.English.Contains("more work than it can do", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("demand: 6 per hour\n", "", "no demand is given, so nobody comes")]
    [InlineData("share: 50%}\n      - {to: end, share: 50%}", "when: yes}\n      - {to: end, when: no}", "the exits of 'examine' have no shares, so it cannot be told where cases go")]
    [InlineData("    staff: 2", "    staff: 3", "'treat' needs 3 people at once, and its lane has 2")]
    [InlineData("label: Doctor, staff: 2", "label: Doctor, staff: 2, hours: \"Mon 9:00-12:00\"", null)]
    [InlineData("    time: {typical: 5 min, shape: exponential}\n", "    time: {typical: 5 min, shape: exponential}\n    contact: {channel: Desk, hours: \"Mon 9:00-12:00\"}\n", null)]
    [InlineData("    staff: 2", "    staff: 2\n    next: [{to: treat, share: 100%}, {to: end, share: 0%}]\n", "some case never ends: no exit leads out of a loop, or only exits with a share of 0%")]
    public void What_a_document_lacks_is_told_at_its_place(string what, string other, string? message)
    {
        Assert.Contains(what, Clinic, StringComparison.Ordinal);
        var at = Clinic.LastIndexOf(what, StringComparison.Ordinal);
        var result = Simulation.Run(Services.Read(Clinic[..at] + other + Clinic[(at + what.Length)..]), Short with { Cases = 50, Replications = 2 });
        if (message is null)
        {
            Assert.Empty(result.Problems);
            return;
        }

        Assert.Equal(message, Assert.Single(result.Problems).Message.English);
        Assert.True(result.Problems[0].Span.Length > 0);
        Assert.False(result.Whole.Mean.IsKnown);
    }

    [Fact]
    public void Hours_that_never_meet_are_told_at_the_step()
    {
        var both = Clinic.Replace("label: Reception, staff: 1", "label: Reception, staff: 1, hours: \"Mon-Fri 8:00-12:00\"", StringComparison.Ordinal).Replace("label: Doctor, staff: 2", "label: Doctor, staff: 2, hours: \"Mon-Fri 13:00-17:00\"", StringComparison.Ordinal);
        var result = Simulation.Run(Services.Read(both.Replace("id: examine\n", "id: examine\n    with: desk\n", StringComparison.Ordinal)), Short);
        Assert.Equal("the lanes of 'examine' never work at the same time", Assert.Single(result.Problems).Message.English);
        var contact = Simulation.Run(Services.Read(both.Replace("id: examine\n", "id: examine\n    contact: {channel: Room, hours: \"Sun 9:00-12:00\"}\n", StringComparison.Ordinal)), Short);
        Assert.Equal("the hours of the contact of 'examine' and those of its lane have no time in common", Assert.Single(contact.Problems).Message.English);
    }

    [Fact]
    public void A_lane_with_too_much_work_is_told()
    {
        var result = Services.Run(Services.Read(Clinic.Replace("demand: 6", "demand: 30", StringComparison.Ordinal)), Short);
        Assert.Contains(result.Notes, note => note.English.Contains("there is no steady state", StringComparison.Ordinal));
        Assert.False(result.IsSteady);
    }

    [Fact]
    public void A_line_that_grows_beyond_all_reason_ends_the_run_and_names_the_lane()
    {
        var blueprint = Services.Read(Clinic.Replace("demand: 6", "demand: 60", StringComparison.Ordinal).Replace("Reception, staff: 1", "Reception, staff: 9", StringComparison.Ordinal).Replace("label: Doctor, staff: 2", "label: Doctor, staff: 2, hours: \"Mon 9:00-9:15\"", StringComparison.Ordinal));
        var problem = Assert.Single(Simulation.Run(blueprint, Short with { Days = 1_500, Cases = null }).Problems);
        Assert.Equal("more than 1,000,000 cases are inside at once, and most of them wait for 'Doctor'", problem.Message.English);
        Assert.True(problem.Span.Length > 0);
    }

    [Fact]
    public void A_loop_that_is_hardly_ever_left_ends_the_run_and_not_the_program()
    {
        var blueprint = Services.Read("""
            blueprint: For ever
            demand: 1 per hour
            steps:
              - backstage: Again
                id: again
                time: 1 s
                next: [{to: again, share: 99.99999%}, {to: end, share: 0.00001%}]
            """);
        Assert.StartsWith("a case went on beyond all reason", Assert.Single(Simulation.Run(blueprint, Short).Problems).Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void It_can_be_given_up()
    {
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Simulation.Run(Services.Read(Clinic), Short with { Cases = 1_000_000, Threads = 2 }, _ => stop.Cancel(), cancellationToken: stop.Token));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulation.Run(Services.Read(Clinic), new SimulationOptions { Replications = 1 }));
    }

    [Fact]
    public void What_matters_most_stands_first()
    {
        var effects = Simulation.Effects(Services.Run(Services.Read(Clinic), Short));
        Assert.Equal(effects.Select(effect => effect.Width).OrderDescending(), effects.Select(effect => effect.Width));
        Assert.Contains(effects, effect => effect.Name.English == "demand ± 10%" && effect.Less.Value < 0 && effect.More.Value > 0);
    }

    [Theory]
    [InlineData("Mon-Fri 9:00-17:00", true)]
    [InlineData("Mon-Sun 0:00-24:00", false)]
    [InlineData("Mon-Sun 1:00-22:00", false)]
    [InlineData("Mon-Sun 6:00-18:00", true)]
    public void A_lane_is_full_where_its_hours_are_too_few_for_what_comes_day_and_night(string hours, bool isFull)
    {
        // 10 an hour of 9 minutes each keep two people busy for 75% of all hours: they need 126 of the 168 hours of a week.
        var blueprint = Services.Read($"blueprint: Desk\ndemand: 10 per hour\nlanes:\n  customer: Customer\n  desk: {{band: frontstage, label: Desk, staff: 2, hours: \"{hours}\"}}\nsteps:\n  - customer: Comes\n  - desk: Serves\n    time: {{typical: 9 min, shape: exponential}}\n");

        var result = Simulation.Run(blueprint, SimulationOptions.Default with { Cases = 2000, Replications = 2 });

        Assert.Equal(!isFull, result.IsSteady);
        Assert.Equal(isFull, result.Notes.Any(note => note.English.Contains("gets more work than it can do", StringComparison.Ordinal)));
        if (isFull) Assert.DoesNotContain(result.Notes, note => note.English.Contains("ask for more cases", StringComparison.Ordinal));
    }
}
