return Blueprints.Cli.BlueprintsCommand.Run(args);
