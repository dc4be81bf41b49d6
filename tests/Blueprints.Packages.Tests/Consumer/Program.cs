Consumer.Everything.Make(args[0], args[1]);
