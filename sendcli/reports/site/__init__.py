"""The whole school as linked pages for the SENCO's own machine: files that a browser opens, without a server."""
