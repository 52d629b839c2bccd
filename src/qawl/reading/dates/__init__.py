"""When a statement says that something will be: time words resolved to dates."""
