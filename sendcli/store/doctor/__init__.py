"""What is unsafe about a folder of records: where it lies, who may read it, how git is set up. Changes nothing."""
