using Blueprints.Cli.Options;

namespace Blueprints.Cli.Help;

/// <summary>The help of the command itself.</summary>
internal static class RootHelp
{
    public static HelpText Create() => new() { Description = new("Draws service blueprints and fishbones written in YAML, and checks them.", "把用 YAML 写的服务蓝图和鱼骨图画成图，并找出薄弱环节。") };
}
