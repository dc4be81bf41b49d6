using Blueprints.Drawing;
using Blueprints.Scenes;
using Blueprints.Themes;

namespace Blueprints.ServiceBlueprints.Drawing;

/// <summary>How the registers of a blueprint are drawn: numbers as on the marks of the drawing, the zone of tolerance as a bar.</summary>
internal static class RegisterLooks
{
    public const string FailPoints = "fail-points";
    public const string Waits = "waits";
    public const string Standards = "standards";

    /// <summary>The letters of the marks.</summary>
    public const string Fail = "F";
    public const string Wait = "W";
    public const string Standard = "S";

    public static RegisterLook Of(string register) => register switch
    {
        FailPoints => new RegisterLook { Letter = Fail, Mark = theme => new MarkStyle(theme.Fail, true, 1) },
        Waits => new RegisterLook { Letter = Wait, Mark = theme => new MarkStyle(theme.Wait, true, 1) },
        Standards => new RegisterLook { Letter = Standard, Mark = StandardMark },
        "contacts" => new RegisterLook { Gauge = new("tolerance", "adequate", "desired", "perceived") },
        _ => RegisterLook.Plain,
    };

    /// <summary>Standards are quiet: framed, in the colour of the front of the stage, which they hold to account.</summary>
    public static MarkStyle StandardMark(Theme theme) => new(theme.Bands[(int)Band.Frontstage].Edge, false, 1.2);
}
