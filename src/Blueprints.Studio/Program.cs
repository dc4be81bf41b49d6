// The worker calls Studio; nothing is run at start.
return;
