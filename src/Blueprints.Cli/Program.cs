return Blueprints.Cli.CommandLine.Run(args);
